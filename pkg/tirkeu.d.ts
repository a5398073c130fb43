/* tslint:disable */
/* eslint-disable */
/** Where the application is made: online, or at the desk of a service centre (points 3–8). */
export type Channel = "online" | "desk";

/**
 * What comes now.
 * - `ask`: show the fields, hand what was typed to `set`, and draw again.
 * - `look`: ask the register in `lookup`, hand its answer to `reply`, and draw again.
 * - `retry`: the register did not answer. Nothing is refused; ask it again when the citizen wants to.
 * - `act`: somebody must sign or consent; say how it ended to `act`.
 * - `verdict`: the decision is made.
 */
export type Step = "ask" | "look" | "retry" | "act" | "verdict";

/** One screen, and all that may be told beside it. */
export interface View {
    step: Step;
    /** The name of the question, lookup, act or verdict. Texts are kept under it. */
    screen: string;
    /**
     * Whom the question is about. Everybody has a number that stays theirs whoever else moves in: the applicant 0, the
     * children 1 to 6, the ward 7. On the slip it is the question's number, counted from 0.
     */
    person: number | null;
    fields: Field[];
    lookup: Lookup | null;
    verdict: Verdict | null;
    /** The sum of point 10(3), once it was made. */
    space: Space | null;
    /** What was read so far, in order, each fact with its clause. */
    trace: TraceStep[];
    /** What the citizen said so far, in order. */
    answers: Answer[];
    /** The rows of the rules that were applied, the orders that have lapsed, and what applies where nothing is in force. */
    rules: Rule[];
    can_go_back: boolean;
}

/** A field of the question that is asked. */
export interface Field {
    /**
     * The name for `set`: `relation` of the applicant, `relation-2` to `relation-7` of the children, `relation-8` of the
     * ward; `child` of the first child, `child-2` of the second.
     */
    name: string;
    /** The name without its number; texts are kept under it. */
    label: string;
    person: number | null;
    kind: "choice" | "number" | "iin" | "date" | "address";
    /** What was typed, as it was typed. */
    value: string | null;
    /** What may be chosen, for a choice. */
    choices: string[];
    /** What is wrong with it: a code, such as `missing` or `iin_check`. */
    issue: string | null;
    /** Whether it must be filled in, given the answers beside it. */
    wanted: boolean;
}

/** The register that must say something. */
export interface Lookup {
    /** The whole question, as the API takes it and `reply` wants it back. */
    key: string;
    register: string;
}

/** How the decision ended. */
export interface Verdict {
    name: string;
    clause: string;
    /** A relation, a state of studies, the grounds or a day, where the verdict is about one. */
    detail: string | null;
    /** On whom it failed, as in `View.person`; `null` where it is about nobody in particular. */
    person: number | null;
    /** What the person can do now, the most helpful first. */
    next: NextStep[];
    /** Single facts that would have led past the verdict, each with the smallest value that does. */
    changes: Change[];
}

/** Something that the citizen can do now. */
export interface NextStep {
    /** Its name. Texts are kept under it. */
    step: string;
    /** The number of the state service on gov.kz where it is done; `null` where it is done elsewhere. */
    service: number | null;
}

/** One fact, and what it would have to be. */
export interface Change {
    fact: string;
    person: number | null;
    /** Who would have to say it; `null` for the citizen. */
    source: string | null;
    bound: "exactly" | "at_most" | "at_least" | "other";
    kind: "word" | "number" | "area" | "day" | "hidden";
    value: string;
}

/** The sum of point 10(3). Areas are in hundredths of a square metre. */
export interface Space {
    area: number;
    norm: number;
    places: number;
    residents: number;
    party: number;
}

/** A fact that was read or a condition that was weighed. */
export interface TraceStep {
    clause: string;
    fact: string;
    person: number | null;
    kind: "word" | "number" | "area" | "day" | "hidden";
    value: string;
    /** The register that said it; `null` for the citizen, the host and the rules. */
    source: string | null;
    at: string | null;
    /** Whether the condition is met; `null` where there is none. */
    met: boolean | null;
}

/** Something that the citizen said. */
export interface Answer {
    question: string;
    field: string;
    label: string;
    person: number | null;
    value: string;
}

/** A row of the rules. */
export interface Rule {
    name: string;
    clause: string;
    /** The first day, `2025-12-26`. */
    from: string;
    /** The last day, where there is one. */
    to: string | null;
    /** `false` for an order that has lapsed and was not applied. */
    in_force: boolean;
    /** The name of the rule that applies instead of a lapsed one; `null` where there is none. */
    instead: string | null;
}

/**
 * What a chain of relatives amounts to, as `find(direction, chain, sex)` says: `find("to_owner", "mother brother", "")`
 * for "the owner is my mother's brother", `find("from_owner", "daughter husband", "")` for "I am the owner's daughter's
 * husband". The words of a chain are `father`, `mother`, `son`, `daughter`, `brother`, `sister`, `half_brother`,
 * `half_sister`, `husband`, `wife`, `ward` and `guardian`; `sex` is "male" or "female" for the person with whom the chain
 * begins, where it was said. It changes nothing. It is `null` if a word is none of these, or if no list of relatives is
 * in force for the dwelling, or none is known to be yet.
 */
export interface Finding {
    /** The answer for the field `relation`; `null` where the chain is no relation of the rules. */
    relation: string | null;
    /** The answer to the question that the relation asks besides; `null` where it asks none, or the citizen must say. */
    line: "father" | "mother" | null;
    clause: string | null;
    /** The list that names it, as a rule's name: the pilot's or a wider one. */
    list: string | null;
    /** Why it is no relation of the rules; `null` where it is one. */
    reason: NoRelation | null;
    /** The chain from its other end. A person of unknown sex is a `parent`, `child`, `sibling` or `half_sibling`. */
    reversed: string[];
}

/**
 * - `impossible`: a man's husband or a woman's wife.
 * - `yourself`: the chain leads back to where it began.
 * - `unclear`: it depends on what the chain doesn't say, such as which parent half-siblings share.
 */
export type NoRelation =
| "empty"
| "too_long"
| "impossible"
| "yourself"
| "unclear"
| "too_far"
| "step_sibling"
| "by_marriage_not_listed"
| "not_listed";



/**
 * A form in progress. All of a host's loop: draw `view()`, do what its `step` says, draw again.
 */
export class Form {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Notes how the act that the form waits for ended: "done", "refused" or "run_out".
     */
    act(act: string, outcome: string): void;
    /**
     * Asks the registers again: records may have been mended in the meantime.
     */
    again(): void;
    /**
     * Goes one question back; false at the first one.
     */
    back(): boolean;
    /**
     * Asks the question of that field again; the other answers are kept.
     */
    change(field: string): void;
    /**
     * The answers as text, for a host that keeps them over a reload.
     */
    draft(): string;
    /**
     * Which relation a chain of relatives is, such as `find("to_owner", "mother brother", "female")`.
     */
    find(direction: string, chain: string, sex: string): Finding | null;
    /**
     * An empty form. `today` is the legal day at UTC+5, such as `2026-11-21`.
     */
    constructor(today: string, channel: Channel);
    /**
     * The decision as it stands, as canonical text: what is signed, kept and decided again.
     */
    record(): string;
    /**
     * Takes a register's answer to `view().lookup`, and when it was given; "unavailable" when there was none.
     */
    reply(lookup: string, answer: string, at: string): void;
    /**
     * Takes up a draft: "same" rules, "older" ones, or "nothing" where the text is no draft.
     */
    restore(draft: string): string;
    /**
     * The SHA-256 of the record, in hexadecimal.
     */
    seal(): string;
    /**
     * Takes what was typed into a field. A mistake is kept, and shown beside the field by the next view.
     */
    set(field: string, text: string): void;
    /**
     * The step and the screen of `view()`, such as "ask kind", at a fraction of its cost.
     */
    step(): string;
    /**
     * The screen that comes now.
     */
    view(): View;
}

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly __wbg_form_free: (a: number, b: number) => void;
    readonly form_act: (a: number, b: number, c: number, d: number, e: number) => [number, number];
    readonly form_again: (a: number) => void;
    readonly form_back: (a: number) => number;
    readonly form_change: (a: number, b: number, c: number) => [number, number];
    readonly form_draft: (a: number) => [number, number];
    readonly form_find: (a: number, b: number, c: number, d: number, e: number, f: number, g: number) => unknown;
    readonly form_new: (a: number, b: number, c: unknown) => [number, number, number];
    readonly form_record: (a: number) => [number, number];
    readonly form_reply: (a: number, b: number, c: number, d: number, e: number, f: number, g: number) => [number, number];
    readonly form_restore: (a: number, b: number, c: number) => [number, number];
    readonly form_seal: (a: number) => [number, number];
    readonly form_set: (a: number, b: number, c: number, d: number, e: number) => [number, number];
    readonly form_step: (a: number) => [number, number];
    readonly form_view: (a: number) => unknown;
    readonly __wbindgen_malloc: (a: number, b: number) => number;
    readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
    readonly __wbindgen_free: (a: number, b: number, c: number) => void;
    readonly __wbindgen_externrefs: WebAssembly.Table;
    readonly __externref_table_dealloc: (a: number) => void;
    readonly __wbindgen_start: () => void;
}

export type SyncInitInput = BufferSource | WebAssembly.Module;

/**
 * Instantiates the given `module`, which can either be bytes or
 * a precompiled `WebAssembly.Module`.
 *
 * @param {{ module: SyncInitInput }} module - Passing `SyncInitInput` directly is deprecated.
 *
 * @returns {InitOutput}
 */
export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;

/**
 * If `module_or_path` is {RequestInfo} or {URL}, makes a request and
 * for everything else, calls `WebAssembly.instantiate` directly.
 *
 * @param {{ module_or_path: InitInput | Promise<InitInput> }} module_or_path - Passing `InitInput` directly is deprecated.
 *
 * @returns {Promise<InitOutput>}
 */
export default function __wbg_init (module_or_path?: { module_or_path: InitInput | Promise<InitInput> } | InitInput | Promise<InitInput>): Promise<InitOutput>;
