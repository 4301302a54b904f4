// The HTML around each document: no script, and one style. The content security policy names that style's hash.

import { createHash } from 'node:crypto'
import { escaped } from './escaped.ts'
import { DOC_PAGES, type DocPage } from './names.ts'

/** The same colours as on every page. */
const STYLE = `
:root { color-scheme: light dark; --ink: #10201c; --paper: #f6f9f7; --card: #fff; --quiet: #5b6b66; --edge: #d5deda; --accent: #0a6b50 }
@media (prefers-color-scheme: dark) { :root { --ink: #fff; --paper: #0b1714; --card: #13231f; --quiet: #a9bab4; --edge: #2b403a; --accent: #4fd1a5 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; overflow-wrap: break-word }
nav { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; background: var(--card); border-bottom: 1px solid var(--edge); padding-inline: max(8px, (100% - 62rem) / 2) }
nav a { display: inline-flex; align-items: center; min-height: 48px; padding: 0 12px; text-decoration: none; color: var(--ink) }
nav a[aria-current] { font-weight: 700; border-bottom: 3px solid var(--accent); padding-top: 3px }
main { max-width: 62rem; margin: 0 auto; padding: 16px 16px 64px }
h1 { font-size: 1.953rem; line-height: 1.2; margin: 16px 0 }
h2 { font-size: 1.563rem; line-height: 1.25; margin: 48px 0 8px; scroll-margin-top: 60px }
h3 { font-size: 1.25rem; margin: 32px 0 8px; scroll-margin-top: 60px }
a { color: var(--accent) }
code { font: .9em ui-monospace, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; overflow-wrap: anywhere }
p > code, li > code, td code { background: var(--card); border: 1px solid var(--edge); border-radius: 4px; padding: 0 3px }
pre { background: var(--card); border: 1px solid var(--edge); border-radius: 8px; padding: 12px; overflow-x: auto; max-height: 70vh }
pre code { overflow-wrap: normal }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
th, td { text-align: start; vertical-align: top; padding: 8px; border-bottom: 1px solid var(--edge); min-width: 5.5rem }
main > ul > li { margin-block: 6px }
details { background: var(--card); border: 1px solid var(--edge); border-radius: 8px; margin: 8px 0; padding: 0 12px; scroll-margin-top: 60px }
details[open] { padding-bottom: 12px }
summary { min-height: 48px; display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; cursor: pointer }
summary::before { content: "+"; width: 1ch; color: var(--accent); font-weight: 700 }
details[open] > summary::before { content: "–" }
summary code { font-weight: 700 }
.method { color: var(--accent); font-weight: 700; min-width: 4.2rem }
.quiet, .said, .optional { color: var(--quiet) }
h4 { margin: 16px 0 4px; font-size: 1rem }
.shape ul { list-style: none; margin: 2px 0; padding-inline-start: 16px; border-inline-start: 1px solid var(--edge) }
.shape li { margin: 4px 0 }
.shape li > code { font-weight: 700; background: none; border: 0 }
.example { background: none }
@media (max-width: 40rem) { table, tbody, tr, td { display: block } thead { display: none } tr { border-bottom: 1px solid var(--edge); padding: 8px 0 } td { border: 0; padding: 2px 0 } td:empty { display: none } td:first-child { font-weight: 700 } }
@media print { nav { display: none } }
`
/** The hash by which the policy allows this style. */
export const styleHash = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`

export function framed(address: DocPage, title: string, body: string): string {
  const links = Object.entries(DOC_PAGES).map(
    ([to, name]) => `<a href="${to}"${to === address ? ' aria-current="page"' : ''}>${name}</a>`,
  )
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><nav aria-label="Documents">${links.join('')}</nav><main>${body}</main></body></html>
`
}
