// The part of Markdown that the contract is written in: headings, paragraphs, lists, tables, code, bold and links.

import { anchorOf, escaped } from './escaped.ts'

/** Renders the text as HTML. Other Markdown stays as it is typed. */
export function markdown(text: string): string {
  const blocks = text.match(/^```[\s\S]*?^```$|(?:^(?!```).*\S.*(?:\n|$))+/gm) ?? []
  return blocks.map(block).join('\n')
}

function block(text: string): string {
  const fenced = /^```\w*\n([\s\S]*?)```$/.exec(text)
  if (fenced) return `<pre tabindex="0"><code>${escaped(fenced[1] ?? '')}</code></pre>`
  const heading = /^(#{1,4}) (.*)$/m.exec(text)
  if (heading && text.startsWith('#')) {
    const [line, marks = '', title = ''] = heading
    const rest = text.slice(line.length).trim()
    const level = marks.length
    return `<h${level} id="${anchorOf(title)}">${inline(title)}</h${level}>${rest && block(rest)}`
  }
  const lines = text.trim().split('\n')
  // the sentence before a list or a table may stand right above it
  const begins = lines.findIndex((line) => /^(?:- |\|)/.test(line))
  if (begins < 0) return `<p>${inline(lines.join(' '))}</p>`
  const before = begins > 0 ? `<p>${inline(lines.slice(0, begins).join(' '))}</p>` : ''
  const rest = lines.slice(begins)
  return before + (rest[0]?.startsWith('|') ? table(rest) : list(rest))
}

function list(lines: readonly string[]): string {
  const items = lines.join('\n').split(/^- /m).slice(1)
  return `<ul>${items.map((item) => `<li>${inline(item.trim().replace(/\s*\n\s*/g, ' '))}</li>`).join('')}</ul>`
}

function table([head = '', , ...rows]: readonly string[]): string {
  const row = (line: string, cell: 'th' | 'td') => `<tr>${cells(line, cell)}</tr>`
  const body = rows.map((line) => row(line, 'td')).join('')
  return `<div class="wide" tabindex="0"><table><thead>${row(head, 'th')}</thead><tbody>${body}</tbody></table></div>`
}

function cells(line: string, cell: 'th' | 'td'): string {
  const parts = line
    .trim()
    .split(/(?<!\\)\|/)
    .slice(1, -1)
  return parts.map((part) => `<${cell}>${inline(part.trim().replaceAll('\\|', '|'))}</${cell}>`).join('')
}

/** Markup within code is left as it is. */
function inline(text: string): string {
  const codes: string[] = []
  const without = text.replace(/`([^`]+)`/g, (_, code: string) => `\0${codes.push(code) - 1}\0`)
  return marked(without)
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/\0(\d+)\0/g, (_, index: string) => `<code>${escaped(codes[Number(index)] ?? '')}</code>`)
}

function marked(text: string): string {
  return escaped(text).replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, words: string, to: string) =>
    // other relative links lead to files that the server does not serve
    /^(?:#|\/|https:)/.test(to) ? `<a href="${to}">${words}</a>` : words,
  )
}
