import {
  endsAsBody,
  goesOn,
  honorificAt,
  isBody,
  isBodyEnd,
  isLand,
  isOwned,
  isPlacing,
  isThing,
  labelBefore,
  openers,
  shortTitleAt,
} from "./around.ts";
import { doubleSurnames, givenWeight, isTelling, type SurnameKind, surnameKind } from "./characters.ts";
import type { FoundName, NameSign } from "./found-name.ts";
import { endsWord, isOrdinaryWord } from "./ordinary-words.ts";
import { isPublicName } from "./public-names.ts";

const run = /[\u3400-\u9fff]+/g;
/** Behind a name: 女, 畲族, 已故 in a part of their own. */
const personal =
  /^[\s,，、（(]*(?:[男女](?![\u3400-\u9fff])|[\u3400-\u9fff]{1,4}族(?![\u3400-\u9fff]))|^\s*[（(](?:已故|已婚|离异|丧偶|夫妻|丈夫|妻子|女儿|签[字名]|化名)/;
const continued = /^(?:[A-Za-z]|\d+[号期届队组线路段])/;

/** Names of Chinese form: a surname and one or two characters, in simplified text. */
export function hanNamesIn(text: string): FoundName[] {
  const found: FoundName[] = [];
  for (const match of text.matchAll(run)) {
    const [characters] = match;
    const start = match.index;
    const after = text.slice(start + characters.length, start + characters.length + 10);
    const place: Run = {
      characters,
      before: text.slice(Math.max(0, start - 12), start),
      shut: !continued.test(after),
      told: personal.test(after),
    };
    let at = 0;
    while (at < characters.length - 1) {
      const name = nameAt(place, at) ?? nicknameAt(place, at);
      if (name === undefined) at += 1;
      else {
        found.push({ ...name, at: start + at });
        at += name.length;
      }
    }
  }
  return found;
}

/** Han characters without a break, and what stands around them. */
interface Run {
  readonly characters: string;
  readonly before: string;
  /** Whether what follows at once does not go on with the word. */
  readonly shut: boolean;
  /** Whether what follows speaks of a person. */
  readonly told: boolean;
}

/** A name that may stand at a place of a run, with all that speaks for and against it. */
interface Candidate {
  readonly surname: string;
  readonly given: string;
  readonly kind: SurnameKind;
  readonly weight: number;
  readonly label: "strong" | "weak" | undefined;
  /** The label stands apart: 负责人：高兴. */
  readonly apart: boolean;
  /** The run begins with it, or a character does in front of which names begin. */
  readonly left: "edge" | "open" | undefined;
  readonly right: "edge" | "address" | "on" | undefined;
  /** The characters in front, and behind. */
  readonly front: string;
  readonly rest: string;
}

function nameAt({ characters, before, shut, told }: Run, at: number): Omit<FoundName, "at"> | undefined {
  const [one, two] = [characters.charAt(at), characters.slice(at, at + 2)];
  const surnames = doubleSurnames.has(two) ? [two, one] : [one];
  if (surnames.length === 1 && surnameKind(one) === undefined) return undefined;
  const front = characters.slice(0, at);
  const label = labelAt(before, front);
  const left = leftOf(before, front);
  for (const surname of surnames) {
    const kind = surname.length === 2 ? "clean" : surnameKind(surname);
    if (kind === undefined) continue;
    for (const length of [0, 2, 1]) {
      const end = at + surname.length + length;
      if (end > characters.length) continue;
      const given = characters.slice(at + surname.length, end);
      const rest = characters.slice(end);
      const right = rightOf(rest, shut);
      const sure = told && rest === "" && left !== undefined;
      const candidate: Candidate = {
        surname,
        given,
        kind,
        weight: givenWeight(given),
        label: sure ? "strong" : label,
        apart: (front === "" && before !== "") || sure,
        left,
        right,
        front,
        rest,
      };
      if (length === 0) {
        const behind = addressed(candidate);
        if (behind > 0) return { length: surname.length + behind, why: "address" };
      } else {
        const why = judged(candidate);
        if (why !== undefined) return { length: surname.length + length, why };
      }
    }
  }
  return undefined;
}

function labelAt(before: string, front: string): "strong" | "weak" | undefined {
  return labelBefore(
    front === ""
      ? before.replace(/(?:[（(]签[字名章][)）])?[\s:：（(“"'‘「『—\-=@]*$/, "")
      : front.replace(/(?<=.)[过了]$/, ""),
  );
}

/** Surnames that follow 小 and 老 in other words, too: 小段, 小毛, 老林. */
const inWords = new Set("段叶毛陶芦章童路程汤计费余何苗葛钱任连夏石林白江金方于龙万安常文");

/** 小李, 老陈, 阿芳. */
function nicknameAt({ characters, before, shut }: Run, at: number): Omit<FoundName, "at"> | undefined {
  const [first = "", surname = ""] = characters.slice(at, at + 2);
  if (!"小老阿".includes(first) || surname === "" || inWords.has(surname)) return undefined;
  if (first === "阿" && shut && at === 0 && characters.length === 2 && isTelling(surname))
    return { length: 2, why: "address" };
  const kind = surnameKind(surname);
  if (kind === undefined || kind === "rare") return undefined;
  const front = characters.slice(0, at);
  const rest = characters.slice(at + 2);
  const right = rightOf(rest, shut);
  if (right === undefined || isOrdinaryWord(surname + rest.slice(0, 1)) || (rest !== "" && endsAsBody(rest)))
    return undefined;
  const left = leftOf(before, front) ?? labelAt(before, front);
  const last = right === "edge" && front.length > 1;
  return left !== undefined || last ? { length: 2, why: "address" } : undefined;
}

function leftOf(before: string, front: string): Candidate["left"] {
  // 三张报表, 20余人: behind a figure stands what is counted.
  if (front === "") return /\d$/.test(before) ? "open" : "edge";
  return openers.has(front.slice(-1)) || (front.length > 1 && endsAsBody(front)) ? "open" : undefined;
}

function rightOf(rest: string, shut: boolean): Candidate["right"] {
  if (rest === "") return shut ? "edge" : undefined;
  if (honorificAt(rest) !== "") return "address";
  return goesOn(rest) ? "on" : undefined;
}

/** Surnames that sentences use as words: 任主任, 付经理, 何单位, 钱从哪来. */
const spoken = new Set("任付连项余段施费计叶章程何钱申");

/**
 * 李女士, 张主任, 王姐, 周某: a surname by itself, and how the person is spoken of.
 * @returns how many characters stand behind the surname; 0 for no such name
 */
function addressed({ surname, kind, left, label, front, rest }: Candidate): number {
  // 高工 is a title by itself.
  const short = kind === "clean" || label !== undefined ? shortTitleAt(rest) : "";
  const address = honorificAt(rest) || short;
  if (address === "" || kind === "rare" || spoken.has(surname)) return 0;
  const behind = rest.slice(address.length);
  const before = front.slice(-1) + surname;
  if (isOrdinaryWord(surname + rest.slice(0, 1)) || isPublicName(surname + address) || endsWord(before))
    return 0;
  const bounded = left !== undefined || label !== undefined;
  if (address.startsWith("某")) return bounded || kind === "clean" ? address.length : 0;
  // 周大娘豆腐坊 is a shop.
  if (behind !== "" && endsAsBody(behind) && !behind.includes("的") && !goesOn(behind)) return 0;
  if (address.length > 1) return bounded || (kind === "clean" && front.length > 1) ? address.length : 0;
  const closed = behind === "" || goesOn(behind);
  return bounded && closed && !endsAsBody(behind) ? address.length : 0;
}

function judged(candidate: Candidate): NameSign | undefined {
  const { surname, given, rest, label, front, weight } = candidate;
  const name = surname + given;
  if (isPublicName(name) || given.startsWith("某")) return undefined;
  if (isOrdinaryWord(name)) return nameDespiteWord(candidate) ? "label" : undefined;
  if (isMarried(candidate)) return "alone";
  // 玉兰花开: the name would end within a word.
  if ((broken.has(name.slice(-1) + rest.slice(0, 1)) || broken.has(given)) && label !== "strong")
    return undefined;
  if ((isBody(given) || isPlacing(given, isTelling(given))) && label !== "strong") return undefined;
  if (isBodyEnd(name.slice(-1)) && label !== "strong") return undefined;
  if (rest.length === 1 && isBodyEnd(rest)) return undefined;
  if (weight < 4 && front !== "" && endsWord(front.slice(-1) + surname)) return undefined;
  const [first = "", second] = given;
  // 高明霞 is a name, 关注度 none.
  if (name.length === 3 && second !== undefined && isOrdinaryWord(name.slice(0, 2)) && !isTelling(second))
    return undefined;
  // 李家山, 张家口: families give places their names.
  if (first === "家" && second !== undefined && !isTelling(second)) return undefined;
  // 王秀英家庭农场 is a farm; 金穗种植基地, too, although sentences go on with 种.
  const bodied = endsAsBody(rest) && !rest.includes("的");
  if (bodied && (candidate.right === undefined || given.length === 1) && label !== "strong") return undefined;
  return byLabel(candidate) ?? byAddress(candidate) ?? alone(candidate) ?? inSentence(candidate);
}

const broken: ReadonlySet<string> = new Set(
  "花开 花在 春在 春来 春到 光在 心在 心向 福到 福来 喜到 家在 家有 情在 情系 爱在 梦在 路在 香到 红在 美在 月在".split(
    " ",
  ),
);

/** 王刘氏: the names of two families alone. */
function isMarried({ surname, given, kind, left, right }: Candidate): boolean {
  const own = surnameKind(given.charAt(0));
  const families = kind !== "rare" && surname.length === 1 && own !== undefined && own !== "rare";
  return families && given.length === 2 && given.endsWith("氏") && left === "edge" && right !== undefined;
}

/** 负责人：高兴. Names that are words, too, where nothing but a name is looked for. */
function nameDespiteWord({ label, apart, left, right, weight }: Candidate): boolean {
  return label === "strong" && apart && left === "edge" && right === "edge" && weight >= 1;
}

/** How much a given name must speak for itself behind a word for people. */
const enough: Readonly<Record<SurnameKind, number>> = { clean: 1, wordy: 2, rare: 3 };

function byLabel({ label, apart, right, weight, kind, given }: Candidate): NameSign | undefined {
  if (label === undefined) return undefined;
  if (label === "strong" && right !== undefined && kind !== "rare") {
    // Without anything between, what people do may follow: 负责人培训.
    if (apart || right === "edge" || weight > 0) return "label";
  }
  if (kind === "rare" && apart && label === "strong" && right !== undefined && weight >= 2) return "label";
  if (right !== undefined && weight >= enough[kind]) return "label";
  return given.length === 2 && weight >= 3 ? "label" : undefined;
}

function byAddress({ right, rest, left, label, weight, kind, given }: Candidate): NameSign | undefined {
  if (right !== "address" || honorificAt(rest).length < 2) return undefined;
  const bounded = left !== undefined || label !== undefined;
  if (kind === "rare") return bounded && weight > given.length ? "address" : undefined;
  if (bounded && (weight >= 1 || kind === "clean")) return "address";
  return weight > given.length ? "address" : undefined;
}

function alone({ surname, front, left, right, weight, kind, given }: Candidate): NameSign | undefined {
  if (front !== "" || left === undefined || right !== "edge") return undefined;
  if (left === "open") return weight >= 3 && kind !== "rare" ? "alone" : undefined;
  const two = given.length === 2;
  const last = given.slice(-1);
  if (two && isLand(last) && weight < 2) return undefined;
  if (weight < 2 && isThing(last)) return undefined;
  if (kind === "clean")
    return weight >= 1 || (two && surname.length === 1 && !spoken.has(surname)) ? "alone" : undefined;
  if (kind === "wordy") return isTelling(given) || (two && weight >= 2) ? "alone" : undefined;
  return weight >= 4 ? "alone" : undefined;
}

function inSentence({ left, right, rest, weight, kind, given }: Candidate): NameSign | undefined {
  const bounds = (left === undefined ? 0 : 1) + (right === undefined ? 0 : 1);
  if (kind === "clean" && left === "edge" && weight === 1 && isOwned(rest)) return "sentence";
  if (given.length === 1) return bounds === 2 && weight === 2 && kind !== "rare" ? "sentence" : undefined;
  if (kind === "clean") {
    return weight >= 4 || (weight === 3 && bounds >= 1) || (weight === 2 && bounds === 2)
      ? "sentence"
      : undefined;
  }
  if (kind === "wordy") {
    return (weight >= 4 && bounds >= 1) || (weight >= 2 && bounds === 2) ? "sentence" : undefined;
  }
  return weight >= 3 && bounds === 2 ? "sentence" : undefined;
}
