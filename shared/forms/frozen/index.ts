/** Versions that a newer one took the place of, whole and as they were then. Written by `npm run form:version`. */
import type { Form } from "../../form/form.ts";
import { frozenForm } from "../../form/frozen-form.ts";
import aidRecords1 from "./aid_records.1.json" with { type: "json" };
import awardsRegister1 from "./awards_register.1.json" with { type: "json" };
import employmentServices1 from "./employment_services.1.json" with { type: "json" };
import fundsProjects1 from "./funds_projects.1.json" with { type: "json" };
import healthScreening1 from "./health_screening.1.json" with { type: "json" };
import householdRating1 from "./household_rating.1.json" with { type: "json" };
import orgBuilding1 from "./org_building.1.json" with { type: "json" };
import outlineMonitoring1 from "./outline_monitoring.1.json" with { type: "json" };
import positionsBases1 from "./positions_bases.1.json" with { type: "json" };
import publicityEvents1 from "./publicity_events.1.json" with { type: "json" };
import rightsCases1 from "./rights_cases.1.json" with { type: "json" };
import trainingLedger1 from "./training_ledger.1.json" with { type: "json" };
import volunteerTeams1 from "./volunteer_teams.1.json" with { type: "json" };
import womenLoans1 from "./women_loans.1.json" with { type: "json" };

export const frozenForms: readonly Form[] = [
  aidRecords1,
  awardsRegister1,
  employmentServices1,
  fundsProjects1,
  healthScreening1,
  householdRating1,
  orgBuilding1,
  outlineMonitoring1,
  positionsBases1,
  publicityEvents1,
  rightsCases1,
  trainingLedger1,
  volunteerTeams1,
  womenLoans1,
].map(frozenForm);
