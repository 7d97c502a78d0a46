import { Input, makeStyles, Select } from "@fluentui/react-components";
import { type UnitLevel, unitLevels } from "../../../shared/register/org-unit.ts";
import { text } from "../../messages/index.ts";
import { periodText } from "../../messages/period-text.ts";
import { formTitle } from "../../messages/report-title.ts";
import { useSharedStyles } from "../../ui/styles.ts";
import { type Board, type CellFilter, cellFilters } from "./board-model.ts";

const useStyles = makeStyles({ field: { minWidth: "112px", maxWidth: "240px" } });

const ALL = "";

/** What somebody looks for on the board; "" and null stand for everything. */
export interface Looking {
  readonly level: UnitLevel | null;
  readonly form: string | null;
  readonly cells: CellFilter | null;
  readonly search: string;
}

export const everything: Looking = { level: null, form: null, cells: null, search: "" };

interface BoardFiltersProps {
  readonly board: Board;
  readonly periods: readonly string[];
  readonly looking: Looking;
  readonly onPeriod: (period: string) => void;
  readonly onLook: (looking: Looking) => void;
}

export function BoardFilters({ board, periods, looking, onPeriod, onLook }: BoardFiltersProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const levels = unitLevels.filter((level) => board.rows.some((row) => row.level === level));
  const set = (change: Partial<Looking>): void => onLook({ ...looking, ...change });
  return (
    <div className={shared.row}>
      <Select
        className={styles.field}
        aria-label={text.board.period}
        value={board.period}
        onChange={(_, { value }) => onPeriod(value)}
      >
        {periods.map((choice) => (
          <option key={choice} value={choice}>
            {periodText(choice)}
          </option>
        ))}
      </Select>
      <Input
        type="search"
        aria-label={text.board.search}
        placeholder={text.board.search}
        value={looking.search}
        onChange={(_, { value }) => set({ search: value })}
      />
      {levels.length > 1 && (
        <Select
          className={styles.field}
          aria-label={text.board.level}
          value={looking.level ?? ALL}
          onChange={(_, { value }) => set({ level: levels.find((level) => level === value) ?? null })}
        >
          <option value={ALL}>{text.board.allLevels}</option>
          {levels.map((level) => (
            <option key={level} value={level}>
              {text.collections.levels[level]}
            </option>
          ))}
        </Select>
      )}
      <Select
        className={styles.field}
        aria-label={text.board.form}
        value={looking.form ?? ALL}
        onChange={(_, { value }) => set({ form: value === ALL ? null : value })}
      >
        <option value={ALL}>{text.board.allForms}</option>
        {board.forms.map(({ id, title }) => (
          <option key={id} value={id}>
            {formTitle(title, board.period)}
          </option>
        ))}
      </Select>
      <Select
        className={styles.field}
        aria-label={text.board.filter}
        value={looking.cells ?? ALL}
        onChange={(_, { value }) => set({ cells: cellFilters.find((filter) => filter === value) ?? null })}
      >
        <option value={ALL}>{text.board.allCells}</option>
        {cellFilters.map((filter) => (
          <option key={filter} value={filter}>
            {text.board.filters[filter]}
          </option>
        ))}
      </Select>
    </div>
  );
}
