/** Characters that no text of a file may hold: they could steer the terminal that shows it. */

/** The first control character that is no line break or tab, as `U+001B`; undefined where there is none. */
export function controlCharacter(text: string): string | undefined {
  const code = CONTROL.exec(text)?.[0].charCodeAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/;
