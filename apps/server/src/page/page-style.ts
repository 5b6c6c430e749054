/** The look of the page of the API, by day and by night. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1c2024, #e6e8ea);
  --quiet: light-dark(#5a6470, #9aa4ae);
  --paper: light-dark(#ffffff, #14171a);
  --card: light-dark(#f5f6f8, #1d2125);
  --line: light-dark(#dde1e6, #32383e);
  --link: light-dark(#1d5fa8, #86b8f0);
  --get: light-dark(#1f6f43, #7fd1a2);
  --post: light-dark(#8a4b08, #f0b56b);
  --delete: light-dark(#a12626, #f59393);
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, sans-serif; }
h1 { font-size: 1.7rem; margin: 0 0 .5rem; }
h2 { margin: 3rem 0 .25rem; font-size: 1.3rem; }
h3 { margin: 0; font-size: 1rem; font-weight: 600; overflow-wrap: anywhere; }
h4 { margin: 1rem 0 .25rem; font-size: .85rem; color: var(--quiet); font-weight: 600; }
p { margin: .35rem 0; }
a { color: var(--link); }
.quiet { color: var(--quiet); }
nav ul { columns: 16rem; padding: 0; list-style: none; font-size: .9rem; }
nav li { break-inside: avoid; padding: .1rem 0; }
section.card { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; margin: .9rem 0; }
code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, monospace; font-size: .85rem; }
pre { background: var(--paper); border: 1px solid var(--line); border-radius: .35rem; padding: .7rem; overflow-x: auto;
  margin: .3rem 0; }
.method { display: inline-block; min-width: 4.2rem; font-family: ui-monospace, monospace; }
.get { color: var(--get); } .post, .put, .patch { color: var(--post); } .delete { color: var(--delete); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-top: 1px solid var(--line); }
th { border-top: 0; color: var(--quiet); font-weight: 600; }
`;
