/** What charts and pages share. */

/** A label with its value, for a chart or a table. */
export interface Bar {
  readonly label: string;
  readonly value: number;
}

/** A picture for light and for dark surroundings, with what it shows for those who do not see it. */
export interface Picture {
  readonly title: string;
  readonly light: string;
  readonly dark: string;
  readonly alt: string;
}

/** The colours of a picture. */
export interface Colours {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly fill: string;
  readonly bar: string;
}

export const LIGHT: Colours = {
  ink: '#1b1f24',
  quiet: '#57606a',
  line: '#c2cbd5',
  fill: '#eef3f8',
  bar: '#2a6fbb',
};
export const DARK: Colours = {
  ink: '#e6edf3',
  quiet: '#a3adb8',
  line: '#3d4752',
  fill: '#1c2733',
  bar: '#5b9bd8',
};
