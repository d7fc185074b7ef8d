/**
 * Text without what no page and no XML can hold: control characters are dropped (tab and line feed stay), halves of a
 * surrogate pair replaced by U+FFFD.
 */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g, '')
}
