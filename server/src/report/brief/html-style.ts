import type { Theme } from "../../diagram/theme.ts";

/**
 * The rules of the page. Names of its classes begin with `b-`, for the picture has names of its own. Nothing is fetched: the fonts
 * are those of the reader's system.
 */
export function pageStyle(theme: Theme): string {
  const palette = theme === "dark" ? DARK : theme === "high-contrast" ? CONTRAST : LIGHT;
  const dark = theme === "auto" ? `@media screen and (prefers-color-scheme:dark){:root{${DARK}}}` : "";
  const scheme = theme === "auto" ? "light dark" : theme === "light" ? "light" : "dark";
  // Paper is white, whatever the screen is.
  return `:root{color-scheme:${scheme};${palette}}${dark}${RULES}@media print{:root{color-scheme:light;${LIGHT}}}`;
}

const LIGHT =
  "--desk:#eef1f6;--paper:#fff;--ink:#101828;--muted:#55647a;--hairline:#d9e0ea;--wash:#f6f8fb;--accent:#1f5fd6;--error:#b3261e;--error-wash:#fdecea;--warning:#96480a;--warning-wash:#fdf1e1;--ok:#17663a;--ok-wash:#e3f5ea;--open:#d5dce8;--unknown:#e0a14a;--answered:#2b8a57";
const DARK =
  "--desk:#080c13;--paper:#0d131d;--ink:#e8eef7;--muted:#9fadc2;--hairline:#2b3748;--wash:#141c29;--accent:#84b0fc;--error:#ff9a91;--error-wash:#3d1a1a;--warning:#f7bd7e;--warning-wash:#3a260f;--ok:#86dcae;--ok-wash:#143726;--open:#35435a;--unknown:#c08a3c;--answered:#5fc48d";
const CONTRAST =
  "--desk:#000;--paper:#000;--ink:#fff;--muted:#fff;--hairline:#fff;--wash:#000;--accent:#8fc1ff;--error:#ffb3ab;--error-wash:#000;--warning:#ffd24a;--warning-wash:#000;--ok:#7dffb2;--ok-wash:#000;--open:#666;--unknown:#ffd24a;--answered:#7dffb2";

const SCREEN = [
  "*{box-sizing:border-box}",
  "html{background:var(--desk);-webkit-text-size-adjust:100%}",
  "body{margin:0;color:var(--ink);font:15px/1.55 Inter,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}",
  "main{max-width:860px;margin:32px auto;padding:56px 64px 72px;background:var(--paper);border:1px solid var(--hairline);border-radius:6px}",
  "h1,h2,h3,p,ul,ol,dl,dd,figure,table{margin:0}ul,ol{padding:0;list-style:none}",
  "a{color:inherit;text-decoration-color:var(--hairline);text-underline-offset:2px}a:hover{text-decoration-color:currentColor}",
  "bdi.b-name{font-weight:600}",
  "main>section{margin-top:52px}",
  "main>section>h2{display:flex;gap:14px;font-size:23px;line-height:1.25;font-weight:650;letter-spacing:-.012em;padding-top:14px;border-top:2px solid var(--ink);margin-bottom:8px}",
  "main>section>h2>span{color:var(--muted);font-weight:400;min-width:1.1em}",
  ".b-intro{color:var(--muted);margin-bottom:16px}",
  "h3{font-size:16px;line-height:1.35;font-weight:650;margin:24px 0 8px}",
  ".b-small{font-size:13px;color:var(--muted);margin-top:14px}",
];

const COVER = [
  ".b-kicker{font-size:12px;font-weight:600;letter-spacing:.09em;text-transform:uppercase;color:var(--accent)}",
  "h1{font-size:40px;line-height:1.12;font-weight:700;letter-spacing:-.022em;margin-top:10px}",
  ".b-lead{font-size:18px;line-height:1.5;color:var(--muted);margin-top:14px;max-width:38em}",
  ".b-meta{display:grid;grid-template-columns:repeat(3,auto) minmax(0,1fr);gap:0 36px;margin-top:28px;padding:14px 0;border:solid var(--hairline);border-width:1px 0}",
  "dt{font-size:12px;color:var(--muted)}.b-meta dd{font-weight:600}",
  ".b-readiness{margin-top:28px}.b-readiness strong{font-size:34px;line-height:1;font-weight:700;letter-spacing:-.02em;margin-right:8px}",
  ".b-bar{display:flex;height:8px;border-radius:4px;overflow:hidden;background:var(--open);gap:1px}.b-readiness .b-bar{height:10px;border-radius:5px;margin-top:10px}",
  ".b-bar i{display:block}.b-answered{background:var(--answered)}i.b-unknown{background:var(--unknown)}i.b-open{background:var(--open)}",
  ".b-tallies{display:grid;grid-template-columns:repeat(4,1fr);gap:12px;margin-top:20px}.b-tallies li{padding:12px 14px;border-radius:6px;background:var(--wash);border:1px solid var(--hairline)}",
  ".b-tallies strong{display:block;font-size:24px;line-height:1.2;font-weight:700}.b-tallies span{font-size:13px;color:var(--muted)}.b-tallies .b-error strong{color:var(--error)}.b-tallies .b-warning strong{color:var(--warning)}",
  ".b-glance{margin-top:30px}.b-glance ol{columns:2;column-gap:36px}.b-glance li{display:grid;grid-template-columns:2.6em 1fr auto;gap:8px;padding:4px 0;break-inside:avoid}.b-glance span,.b-glance i{color:var(--muted);font-style:normal}.b-glance b{font-weight:500}.b-glance i{font-size:.87em}",
  ".b-contents{margin-top:30px}.b-contents h2,.b-glance h2{font-size:12px;font-weight:600;letter-spacing:.09em;text-transform:uppercase;color:var(--muted);margin-bottom:8px}",
  ".b-contents ol{columns:2;column-gap:36px;counter-reset:c}.b-contents li{counter-increment:c;display:grid;grid-template-columns:2.6em 1fr;gap:8px;padding:4px 0;break-inside:avoid}.b-contents li::before{content:counter(c);color:var(--muted)}.b-contents a{text-decoration:none}",
];

const PARTS = [
  ".b-facts{display:grid;gap:10px}.b-facts>div{display:grid;grid-template-columns:150px 1fr;gap:0 16px}.b-facts dt{font-size:14px;line-height:1.65}.b-facts dd{grid-column:2}",
  ".b-note{padding:10px 14px;border-radius:6px;margin-bottom:14px}.b-note.b-error{background:var(--error-wash);color:var(--error)}.b-note.b-warning{background:var(--warning-wash);color:var(--warning)}",
  ".b-picture{margin:14px 0 0}.b-picture svg{display:block;max-width:100%;height:auto;margin:0 auto}",
  ".b-keyhead{font-size:13px;color:var(--muted);margin-top:14px}.b-key{display:flex;flex-wrap:wrap;gap:6px 18px;margin-top:8px;font-size:13px}.b-key b{display:inline-grid;place-items:center;min-width:19px;height:19px;padding:0 4px;border-radius:10px;background:var(--accent);color:var(--paper);font-size:11px;margin-right:4px}",
  ".b-got h3:first-child{margin-top:8px}.b-sentences li{padding:3px 0 3px 16px;position:relative}.b-sentences li::before,.b-follow li::before,.b-messages li::before{content:'';position:absolute;left:2px;top:.74em;width:4px;height:4px;border-radius:2px;background:var(--muted)}",
  ".b-question{display:grid;grid-template-columns:34px 1fr;gap:0 12px;padding:11px 0;border-top:1px solid var(--hairline)}.b-question:first-child{border-top:0}",
  ".b-number,.b-ref{display:inline-block;min-width:26px;padding:0 5px;height:22px;line-height:22px;text-align:center;border-radius:5px;background:var(--wash);box-shadow:inset 0 0 0 1px var(--hairline);font-size:12.5px;font-weight:650;text-decoration:none}.b-ref{min-width:22px;height:19px;line-height:19px;font-size:11.5px;margin:0 3px 3px 0}",
  ".b-contradiction .b-number{background:var(--error-wash);color:var(--error);box-shadow:none}.b-risk .b-number{background:var(--warning-wash);color:var(--warning);box-shadow:none}",
  ".b-title{font-weight:600}.b-why{color:var(--muted);margin-top:3px}.b-follow,.b-messages{margin-top:4px;font-size:14px}.b-follow li,.b-messages li{position:relative;padding:1px 0 1px 16px}.b-follow li{color:var(--muted)}",
  ".b-places{display:flex;flex-wrap:wrap;gap:2px 14px;margin-top:5px;font-size:12.5px;color:var(--muted)}.b-place{text-decoration:none}.b-place bdi{font-family:ui-monospace,'Cascadia Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace;font-size:.94em;color:var(--accent)}.b-line{margin-left:6px;color:var(--muted);white-space:nowrap}.b-messages .b-place{font-size:12.5px}",
  ".b-check{color:var(--muted);font-size:12.5px;margin-left:auto}td .b-check{margin-left:0;display:block}",
  ".b-tag{display:inline-block;font-size:11px;line-height:18px;font-weight:650;padding:0 7px;border-radius:9px;vertical-align:1px;white-space:nowrap;letter-spacing:.01em}.b-tag.b-error{background:var(--error-wash);color:var(--error)}.b-tag.b-warning,.b-tag.b-unknown{background:var(--warning-wash);color:var(--warning)}.b-tag.b-ok{background:var(--ok-wash);color:var(--ok)}.b-tag.b-plain{background:var(--wash);color:var(--muted);box-shadow:inset 0 0 0 1px var(--hairline)}",
];

const TABLES = [
  "table{border-collapse:collapse;width:100%;font-size:14px}th{text-align:left;font-weight:600}thead th{font-size:12px;color:var(--muted);font-weight:600;padding:0 10px 6px 0;border-bottom:1px solid var(--hairline)}td,tbody th{padding:7px 10px 7px 0;border-bottom:1px solid var(--hairline);vertical-align:top}",
  ".b-areas td:not(.b-barcell),.b-areas thead th:nth-child(n+3){text-align:right}.b-areas td,.b-areas th{padding-top:5px;padding-bottom:5px}.b-barcell{width:34%;vertical-align:middle!important}.b-none{color:var(--muted)}.b-areas .b-none{opacity:.55}",
  ".b-agenda td{padding:11px 0}.b-time{width:76px;white-space:nowrap}.b-time b{display:block;font-size:16px}.b-time span{font-size:12.5px;color:var(--muted)}.b-slot{font-weight:650;font-size:16px}.b-what{color:var(--muted)}.b-asked{margin-top:6px}.b-asked li{display:grid;grid-template-columns:30px 1fr;padding:3px 0}.b-asked li .b-ref{justify-self:start;margin:2px 0 0}.b-agenda+p{margin-top:14px}",
  ".b-level{margin-top:26px}.b-level:first-of-type{margin-top:10px}.b-level h3{margin-top:0}.b-level p{margin-top:8px}.b-figures tbody th{font-weight:400;color:var(--muted);width:44%}.b-figures td{width:28%}.b-broken{color:var(--error);font-weight:650}",
  ".b-engagement{border:1px solid var(--hairline);border-radius:6px;padding:16px 18px;margin-top:12px}.b-engagement dl{display:grid;grid-template-columns:92px 1fr;gap:5px 12px;margin-top:8px}.b-engagement dt{font-size:13px;line-height:1.75}",
  ".b-waived td:first-child{width:44%}.b-missing{color:var(--warning)}",
  ".b-source{counter-reset:l;font:12px/1.55 ui-monospace,'Cascadia Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace}.b-source li{counter-increment:l;display:grid;grid-template-columns:44px 1fr;white-space:pre-wrap;min-height:1.55em;padding-left:0}.b-source li::before{content:counter(l);color:var(--muted);text-align:right;padding-right:14px;user-select:none}.b-source li:target,.b-question:target{background:var(--warning-wash)}",
  "footer{margin-top:48px;padding-top:12px;border-top:1px solid var(--hairline);font-size:12.5px;color:var(--muted)}",
];

// A large picture reaches beyond the column of the text, as far as the window does.
const NARROW =
  "@media screen and (min-width:900px){.b-large .b-picture{width:min(96vw,1800px);position:relative;left:50%;transform:translateX(-50%);padding:12px;border:1px solid var(--hairline);border-radius:8px;background:var(--paper)}}@media screen and (max-width:720px){main{margin:0;padding:28px 20px 40px;border:0;border-radius:0}h1{font-size:30px}.b-meta,.b-tallies{grid-template-columns:1fr 1fr;gap:12px}.b-contents ol,.b-glance ol{columns:1}.b-facts>div{grid-template-columns:1fr}.b-facts dd{grid-column:1}.b-picture{overflow-x:auto}.b-picture svg{max-width:none}}";

const PRINT = [
  "@page{size:A4;margin:17mm 17mm 19mm;@bottom-left{content:'Architecture review pack';font:8pt Inter,Arial,sans-serif;color:#55647a}@bottom-right{content:counter(page) ' / ' counter(pages);font:8pt Inter,Arial,sans-serif;color:#55647a}}",
  "@page wide{size:A4 landscape;margin:12mm 13mm 15mm}@page vast{size:A3 landscape;margin:12mm 14mm 15mm}@page tower{size:A3;margin:14mm 14mm 16mm}",
  "@media print{html,main{background:none}body{font-size:9.6pt;line-height:1.48}main{max-width:none;margin:0;padding:0;border:0}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}",
  "main>section{margin-top:26pt}main>section>h2{font-size:15.5pt;padding-top:8pt;border-top-width:1.2pt}h3{font-size:11pt;margin:14pt 0 4pt}h1{font-size:29pt}.b-lead{font-size:12.5pt}.b-cover{break-after:page;padding-top:14mm}",
  "h2,h3,.b-intro,thead,.b-keyhead{break-after:avoid}.b-intro,.b-glance,.b-picture{break-inside:avoid}.b-question,.b-level,.b-engagement,.b-agenda tr,tr,.b-sentences li,.b-key{break-inside:avoid}p,li{orphans:2;widows:2}",
  ".b-fresh{break-before:page}.b-large{margin-top:0!important}.b-large.b-tall{break-before:page;break-after:page}.b-wide{page:wide}.b-wide.b-vast{page:vast}.b-tall.b-vast{page:tower}.b-picture svg{max-height:200mm;width:auto}.b-wide .b-picture svg{max-height:148mm}.b-beside{margin-top:14pt!important}.b-beside .b-got{columns:2;column-gap:26pt}.b-vast.b-beside .b-got{columns:3}.b-got h3{break-inside:avoid}.b-vast .b-picture svg{width:100%}.b-wide.b-vast .b-picture svg{max-height:238mm}.b-tall.b-vast .b-picture svg{max-height:350mm}",
  ".b-follow,.b-messages,table{font-size:9pt}.b-places,.b-check,.b-small,.b-key,.b-keyhead,.b-time span,.b-messages .b-place,dt,thead th{font-size:8pt!important}.b-slot{font-size:10.5pt}.b-facts dt,.b-engagement dt{font-size:8.6pt!important}.b-number{font-size:8.4pt}.b-ref{font-size:7.6pt}.b-tag{font-size:7.2pt}.b-tallies strong{font-size:16pt}.b-tallies span{font-size:8.4pt}.b-readiness strong{font-size:22pt}.b-time b{font-size:10.5pt}.b-question{padding:7pt 0;grid-template-columns:28px 1fr}.b-agenda td{padding:7pt 0}td,tbody th{padding:4pt 8pt 4pt 0}.b-kicker,.b-contents h2,.b-glance h2{font-size:8pt}.b-areas td,.b-areas tbody th{padding-top:2.4pt;padding-bottom:2.4pt}",
  ".b-source{font-size:7.4pt;line-height:1.42}.b-source li{min-height:1.42em;grid-template-columns:34px 1fr}.b-source li:target,.b-question:target{background:none}a{text-decoration:none}}",
];

const RULES = [...SCREEN, ...COVER, ...PARTS, ...TABLES, NARROW, ...PRINT].join("");
