/** What somebody might answer, or a scenario say, to make a document show or do something else. */
export const HOSTILE: Readonly<Record<string, string>> = {
  headings: '# Heading one\n## Two ##\nSetext\n======\nand\n---\n#No space\n####### seven',
  'front matter': '---\ntitle: mine\n---\n+++\n...\n***\n___',
  'table rows': '| a | b |\n| --- | :-: |\n| c \\| d | `e|f` |\n|-|\n||||',
  fences: '```mermaid\nflowchart LR\n a-->b\n```\n~~~ sh\nrm -rf /\n~~~\n    indented\n`` ` `` and ` open',
  'html blocks': '<!-- gone\n<div hidden>\n<h1>Big</h1>\n<?php x ?>\n<![CDATA[ y ]]>\n-->\n<!DOCTYPE z>',
  script: '<script>alert(1)</script><img src=x onerror=alert(2)><svg/onload=alert(3)></style><b>bold</b>',
  links:
    '[a](javascript:alert(1)) ![b](http://x.example/p.png) [c][ref] [d] <http://e.example>\n[ref]: http://f.example "g"\n[d]: /h',
  'bare addresses':
    'see http://a.example/?b=c&d, www.e.example, mailto:f@g.example, ftp://h.example and i.j@k.example',
  footnotes: 'claim[^1] and [^2]\n\n[^1]: note\n[^2]: - list\n[x]: #y',
  emphasis: '*a* _b_ **c** __d__ ~~e~~ ~f~ ==g== ***h*** a*b*c snake_case_name _ * ** _a_b_ "*"',
  lists: '- a\n* b\n+ c\n1. d\n2) e\n- [ ] f\n- [x] g\n  - h\n10. i',
  'a number first': '1. one',
  'a bracket first': '[ ] not a task',
  'a quotation first': '> quoted\n>> twice\n: definition\n= equals\n:::note',
  'a dash first': '- dash\n\n---',
  backslashes: 'C:\\new\\temp \\| \\\\ \\* end\\',
  entities: '&lt;b&gt; &#60;i&#62; &amp;amp; &copy; &nbsp; &NotAThing; AT&T &#0; &#x110000;',
  'math and mentions':
    '$a_b$ $$c$$ \\(d\\) @all @octo/cat #12 GH-3 :tada: deadbeefdeadbeefdeadbeefdeadbeefdeadbeef',
  'mermaid breakouts':
    'a"]; b["c"] --> d; end\nsubgraph x\n]]\n}}\n)]\n%% gone\nclick a call alert(1)\nclick b "javascript:x"',
  'mermaid directives':
    '%%{init: {"securityLevel":"loose","theme":"dark"}}%% #quot;#35;#lt;b#gt; "} ||--o{ x : y',
  'mermaid words': 'end',
  'mermaid keywords':
    'graph TD; class a b; style a fill:red; linkStyle 0; Note over a: b; loop c; alt d; par e; -->>x: f',
  'a liquid output': '{{ 7 | times: 191 }} {{ title.constructor }} {{- brief -}}',
  'liquid tags':
    "{% raw %}{{ 1 }}{% include '/etc/passwd' %}{% for i in (1..9) %}{% comment %}{% endraw %} %} }} {{{ {%",
  'right to left': 'שלום \u202eevil\u202c \u2066x\u2069 \u200fمرحبا\u200e \u061c بالعالم',
  emoji: '\u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u{1f1e9}\u{1f1ea} \u{1f44d}\u{1f3fd} e\u0301 日本語 ﷽',
  'lone surrogates': 'a \ud800 b \udc00 c \udfff\ud83d',
  controls:
    'a\u0000b\u0007\u001b[31mred\u001b[0m\u001b]8;;http://x\u0007y\u009b2J \u0085\u2028\u2029\ufeff\u000bz\u007f\ufffe',
  'odd spaces': 'a \u00a0 b\t\tc  \u3000 d   \n   e\u200b\u00adf',
  'hashes last': 'written in C #',
  'a single character': '#',
  'long word': 'x'.repeat(500),
};

/** All of them, for where one after the other would take too long. */
export const ALL_HOSTILE = Object.values(HOSTILE).join('\n\n');
