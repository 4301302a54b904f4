import { html, LitElement } from 'lit'
import { expect, test } from 'vitest'
import { PagedController, type RecordQuery } from '../../../../client/common/http/paged.ts'
import { words } from '../../../../client/common/words/words.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { mount } from '../../../kit/mount/mount.ts'
import type { Answering } from '../../../kit/mount/pretend-http.ts'
import { server } from '../../../kit/mount/pretend-server.ts'

interface Line {
  readonly version: number
}

/** An element that reads a record a page at a time. */
class Reader extends LitElement {
  readonly record = new PagedController<Line>(this, async ({ site, date }, query) => {
    const search = new URLSearchParams({ ...query })
    const response = await fetch(`/api/${site}/${date}?${search}`)
    const body = await response.json()
    return response.ok ? { ok: true, status: 200, body } : { ok: false, problem: body }
  })

  override render() {
    const { lines, more, problem, busy } = this.record
    return html`<p role="alert">${problem}</p>
      <ul>${lines.map(({ version }) => html`<li>${version}</li>`)}</ul>
      ${more ? html`<button ?disabled=${busy} @click=${() => this.record.older()}>older</button>` : ''}`
  }
}
customElements.define('test-reader', Reader)

const path = '/api/xingfuli/2026-11-23'
const day = (number = ''): RecordQuery => ({ site: 'xingfuli', date: '2026-11-23', number })
const lines = (...versions: number[]): Line[] => versions.map((version) => ({ version }))

async function mountReader(answering: Answering, number = '') {
  server().http.answers(`GET ${path}`, answering)
  const part = await mount(Reader)
  await part.element.record.read(day(number))
  await settled()
  return part
}

test('the newest lines come first, and each press adds older ones', async () => {
  const part = await mountReader({ is: { lines: lines(9, 8), more: true } })
  server().http.answers(`GET ${path}`, { is: { lines: lines(7), more: false } })
  await part.press('older')
  expect(part.names('listitem')).toEqual(['9', '8', '7'])
  expect(part.find('button', 'older')).toBe(null)
  expect(server().http.asked.map((one) => one.path)).toEqual([`${path}?`, `${path}?before=8`])
})

test('one number can be read alone, and another query starts again with the newest', async () => {
  const part = await mountReader({ is: { lines: lines(9), more: true } }, 'A001')
  expect(server().http.asked.at(-1)?.path).toBe(`${path}?number=A001`)
  server().http.answers(`GET ${path}`, { is: { lines: lines(3), more: false } })
  await part.element.record.read(day('G001'))
  await settled()
  expect(part.names('listitem')).toEqual(['3'])
})

test('an answer that comes after the next query is not shown', async () => {
  const part = await mount(Reader)
  let answer = (_: Answering) => {}
  server().http.answers(`GET ${path}`, () => new Promise<Answering>((resolve) => (answer = resolve)))
  const first = part.element.record.read(day('A001'))
  const late = answer
  server().http.answers('GET /api/xingfuli/2026-11-22', { is: { lines: lines(1), more: false } })
  await part.element.record.read({ ...day(), date: '2026-11-22' })
  late({ is: { lines: lines(9), more: true } })
  await first
  await settled()
  expect(part.names('listitem')).toEqual(['1'])
})

test('where nobody answers it says so, and the lines stay', async () => {
  const part = await mountReader({ is: { lines: lines(9), more: true } })
  server().http.answers(`GET ${path}`, 'is down')
  await part.press('older')
  expect(part.get('alert').textContent).toBe(words().common.notSent)
  expect(part.names('listitem')).toEqual(['9'])
  expect(part.offers('older')).toBe(true)
})

test('a refusal is shown; a day without a record is reported only where the server has words for it', async () => {
  const part = await mountReader({ refused: 'not-allowed' })
  expect(part.get('alert').textContent).toBe(words().problems['not-allowed'].title)
  server().http.answers(`GET ${path}`, { refused: 'not-found' })
  await part.element.record.read(day())
  await settled()
  expect(part.get('alert').textContent).toBe('')
})
