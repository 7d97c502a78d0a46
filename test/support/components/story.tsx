/** The browser's half of a component test: one component of the pane, among the pane's own services. */
import "../../../addin/api/schemas-without-eval.ts";
import { FluentProvider, useFocusFinders } from "@fluentui/react-components";
import type { ComponentType } from "react";
import { createRoot } from "react-dom/client";
import { createEntrance } from "../../../addin/create-entrance.ts";
import { EntranceProvider, type Services, ServicesProvider } from "../../../addin/services.ts";
import { Announcer } from "../../../addin/ui/announcer.tsx";
import { databaseDrawer, databaseShelf } from "../../../addin/ui/database.ts";
import { useTheme } from "../../../addin/ui/theme.ts";

declare global {
  /** What the component told its surroundings: the name of the property, and with what. */
  var heard: [name: string, ...told: unknown[]][];
}

globalThis.heard = [];

/** A function to hand to a component; the test reads its calls (`Stage.heard`). */
export function hears(name: string): (...told: readonly unknown[]) => void {
  return (...told) => {
    // An event of the page is no news, and cannot be told outside it.
    const news = told.filter((each) => !(typeof each === "object" && each !== null && "nativeEvent" in each));
    globalThis.heard.push([name, ...news]);
  };
}

const entrance = createEntrance({
  session: sessionStorage,
  lasting: localStorage,
  outbox: localStorage,
  assignments: localStorage,
  catalogue: databaseShelf("halfsky", "catalogue"),
  designs: databaseDrawer("halfsky.designs"),
  intake: databaseDrawer("halfsky.intake"),
  work: databaseDrawer("halfsky.work"),
  language: localStorage,
  addressBar: null,
  excel: null,
});

/** Shows the component with the properties that the test gives. */
export function show<Props extends object>(Story: ComponentType<Props>): void {
  const properties = document.getElementById("properties")?.textContent ?? "{}";
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no #root");
  // As behind the sign-in: the forms are there before any page is.
  const open = async (): Promise<void> => {
    const services = await entrance.open();
    await services.catalogue.renew();
    createRoot(root).render(
      <Surroundings Story={Story} properties={JSON.parse(properties) as Props} services={services} />,
    );
  };
  open().catch(reportError);
}

function Surroundings<Props extends object>(parts: {
  readonly Story: ComponentType<Props>;
  readonly properties: Props;
  readonly services: Services;
}) {
  const { Story, properties, services } = parts;
  // As the header's menu does: what hides the page behind a dialog stays, and shows it again when the dialog is gone.
  useFocusFinders();
  return (
    <FluentProvider theme={useTheme(undefined)}>
      <EntranceProvider value={entrance}>
        <ServicesProvider value={services}>
          <Announcer>
            <main>
              <Story {...properties} />
            </main>
          </Announcer>
        </ServicesProvider>
      </EntranceProvider>
    </FluentProvider>
  );
}
