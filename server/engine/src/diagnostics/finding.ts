import type { Elsewhere } from '../facts/linked.ts';
import type { Place, Span } from '../text/span.ts';
import type { Language } from '../words/labels.ts';
import type { Message } from './message.ts';

/** From sure and grave to a matter of style. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/**
 * What a rule has found, without words. `At` is a span of the section where a rule reads one section, and a `Place`
 * where it reads the whole report. `Data` is what the rule's words need to say it.
 */
export interface Found<Data, At = Span> {
  readonly at: At;
  readonly data: Data;
  /** Stands in for the rule's own severity where this finding is less (or more) sure. */
  readonly severity?: Severity;
  /** The other places that the finding rests on: each addend of a sum, the first of two dates. */
  readonly related?: readonly Related<At>[];
  readonly fixes?: readonly Fix<At>[];
}

/** Another place, what part it plays (a key of the rule's words) and a label of it, if it has one. */
export interface Related<At = Span> {
  readonly at: At;
  readonly role: string;
  readonly label?: string;
  /** The linked report that the place lies in, when it is not this one. */
  readonly elsewhere?: Elsewhere;
}

/**
 * A way to mend a finding. `name` is a key of the rule's words. `safe` means that it is certainly what the writer
 * meant and may be made together with others, unasked («fix all»); every other fix is made only when chosen.
 */
export interface Fix<At = Span> {
  readonly name: string;
  readonly safe: boolean;
  readonly edits: readonly { readonly at: At; readonly newText: string }[];
}

/** A rule's sentences in one language. */
export interface RuleWords<Data> {
  /** The rule's title for manuals and settings: a few words. */
  readonly title: string;
  message(data: Data): Message;
  /** What stands beside a related place. `role` and `label` are those of the `Related`. */
  related?(role: string, label: string, data: Data): string;
  /** The title of a fix, an imperative that names the figures: «Đổi 967 thành 966». */
  fix?(name: string, data: Data): string;
}

/** What every rule has, whatever it reads. */
export interface RuleHead<Data> {
  /** ASCII kebab English, stable: it is the diagnostic's code, the suppression's name and the setting's name. */
  readonly id: string;
  readonly severity: Severity;
  readonly words: Readonly<Record<Language, RuleWords<Data>>>;
}

/** A finding with its rule and its place in the report. */
export interface PlacedFinding {
  // Each rule has data of its own, which only its own words read.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly rule: RuleHead<any>;
  readonly severity: Severity;
  readonly at: Place;
  readonly data: unknown;
  readonly related: readonly Related<Place>[];
  readonly fixes: readonly Fix<Place>[];
}
