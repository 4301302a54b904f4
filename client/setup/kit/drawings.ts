// The drawings on the sheets: black on white, with outlines where a filled shape would only waste ink.

import { html, svg, type TemplateResult } from 'lit'
import type { Arrow } from './choices.ts'

/** Degrees by which the arrow to the right is turned. */
const TURNS = { left: 180, right: 0, ahead: -90, up: -90 } as const

/** A large arrow; upstairs it stands on steps. */
export function arrowDrawing(arrow: Exclude<Arrow, 'none'>): TemplateResult {
  const shaft = svg`<g transform="rotate(${TURNS[arrow]} 50 50)"><path class="ink" d="M6 38h46V14l42 36-42 36V62H6z" /></g>`
  const steps = svg`<path class="stroke" d="M4 96h22V80h22V64h22V48h26" /><path class="ink" d="M30 52V30H16L40 2l24 28H50v22z" />`
  return html`<svg class="arrow" viewBox="0 0 100 100" aria-hidden="true">${arrow === 'up' ? steps : shaft}</svg>`
}

/** The big screen on its stand, with a code that clearly cannot be scanned. */
export function screenDrawing(): TemplateResult {
  const eye = (x: number, y: number) =>
    svg`<path class="stroke thin" d="M${x} ${y}h14v14h-14z" /><path class="ink" d="M${x + 4.5} ${y + 4.5}h5v5h-5z" />`
  return html`<svg class="screen" viewBox="0 0 140 110" aria-hidden="true">
    ${svg`<rect class="stroke" x="4" y="4" width="132" height="80" rx="5" />
      <path class="stroke" d="M70 84v16M44 102h52" />
      <rect class="stroke thin" x="84" y="18" width="44" height="52" rx="3" />
      ${eye(90, 24)} ${eye(108, 24)} ${eye(90, 42)}
      <path class="ink" d="M109 43h5v5h-5zM117 47h5v5h-5zM109 52h5v5h-5z" />
      <path class="stroke thin" d="M14 24h40M14 40h58M14 56h50" />`}
  </svg>`
}

/** People on the first marks of a line, seen from above: a mark is filled where somebody stands, with its number in it. */
export function marksDrawing(): TemplateResult {
  const marks = [1, 2, 3, 4, 5]
  const x = (mark: number) => mark * 40 - 20
  return html`<svg class="marks" viewBox="0 0 200 40" aria-hidden="true">
    ${svg`<path class="stroke thin" d="M20 20h160" />
      ${marks.map(
        (mark) => svg`<circle class=${mark <= 3 ? 'taken' : 'free'} cx=${x(mark)} cy="20" r="14" />
          <text class=${mark <= 3 ? 'light' : 'dark'} x=${x(mark)} y="27" text-anchor="middle">${mark}</text>`,
      )}`}
  </svg>`
}
