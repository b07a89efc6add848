/** The only place with colour and symbols. Screens and reporters take a Style and know no escape sequence. */
import { Chalk, type ChalkInstance, type ColorSupportLevel } from 'chalk';

export interface Style {
  readonly title: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly good: (text: string) => string;
  readonly fair: (text: string) => string;
  readonly bad: (text: string) => string;
  /** The candidate's own words, quoted. */
  readonly quote: (text: string) => string;
  readonly symbols: Symbols;
  /** Characters per line. */
  readonly width: number;
}

export interface Symbols {
  readonly met: string;
  readonly partly: string;
  readonly missed: string;
  readonly barFull: string;
  readonly barEmpty: string;
  readonly bullet: string;
  readonly arrow: string;
  readonly ellipsis: string;
  readonly rule: string;
  /** Stands before lines that are being written. */
  readonly gutter: string;
  /** Stands between two short things on a line. */
  readonly dot: string;
  readonly openQuote: string;
  readonly closeQuote: string;
  /** Heights of a small chart, lowest first; empty where its numbers are to be written instead. */
  readonly heights: readonly string[];
  /** Stand before the amount of a change. */
  readonly rise: string;
  readonly fall: string;
  /** Stands in the place of a change that is none. */
  readonly same: string;
  /** Stands in the place of a number that there is not. */
  readonly none: string;
}

export interface StyleOptions {
  /** 0 none, 1 sixteen colours, 2 256, 3 true colour. */
  readonly colour: ColorSupportLevel;
  readonly unicode: boolean;
  readonly width: number;
}

/** A style for one output stream. Meaning never rests on colour alone: symbols differ too. */
export function createStyle(options: StyleOptions): Style {
  const paint: ChalkInstance = new Chalk({ level: options.colour });
  return {
    title: (text) => paint.bold.cyan(text),
    strong: (text) => paint.bold(text),
    quiet: (text) => paint.dim(text),
    good: (text) => paint.green(text),
    fair: (text) => paint.yellow(text),
    bad: (text) => paint.red(text),
    quote: (text) => paint.italic(text),
    symbols: options.unicode ? UNICODE : ASCII,
    width: options.width,
  };
}

/** No colour and no symbols beyond ASCII. */
export function createPlainStyle(width = 80): Style {
  return createStyle({ colour: 0, unicode: false, width });
}

/** Words instead of symbols and no colour, for people who listen to the screen. */
export function createSpokenStyle(width = 80): Style {
  return { ...createPlainStyle(width), symbols: SPOKEN };
}

const UNICODE: Symbols = {
  met: '✔',
  partly: '◐',
  missed: '✘',
  barFull: '█',
  barEmpty: '░',
  bullet: '•',
  arrow: '→',
  ellipsis: '…',
  rule: '─',
  gutter: '│',
  dot: '·',
  openQuote: '“',
  closeQuote: '”',
  heights: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  rise: '+',
  fall: '−',
  same: '±0',
  none: '–',
};

const ASCII: Symbols = {
  met: '[x]',
  partly: '[~]',
  missed: '[ ]',
  barFull: '#',
  barEmpty: '.',
  bullet: '-',
  arrow: '->',
  ellipsis: '...',
  rule: '-',
  gutter: '|',
  dot: '-',
  openQuote: '"',
  closeQuote: '"',
  heights: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  rise: '+',
  fall: '-',
  same: '0',
  none: '-',
};

const SPOKEN: Symbols = {
  ...ASCII,
  met: 'Met:',
  partly: 'Partly:',
  missed: 'Missed:',
  barFull: '',
  barEmpty: '',
  rule: '',
  gutter: '',
  dot: ',',
  heights: [],
  rise: 'up ',
  fall: 'down ',
  same: 'no change',
  none: 'not asked',
};
