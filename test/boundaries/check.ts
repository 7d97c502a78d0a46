/** Prints what stands against the house plan; `npm run lint` fails by it. */
import { readHouse } from "./house.ts";
import { planFaults } from "./plan.ts";
import { faultsOf } from "./walls.ts";

const house = readHouse();
const faults = [...faultsOf(house), ...planFaults(house)];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
