// Tests the kit itself: when an element keeps anything after it was removed, its test fails.

import { html, LitElement } from 'lit'
import { expect, test } from 'vitest'
import { inWords, WordsController, words } from '../../client/common/words/words.ts'
import { pass } from '../kit/mount/clock.ts'
import { inEveryLanguage, mount } from '../kit/mount/mount.ts'
import { server } from '../kit/mount/pretend-server.ts'

/** Starts things when it is connected, and ends them unless it is forgetful. */
class Holding extends LitElement {
  begins: (of: Holding) => unknown = () => {}
  ends: (of: Holding) => unknown = () => {}

  override connectedCallback(): void {
    super.connectedCallback()
    this.begins(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.ends(this)
  }

  override render() {
    return html`<button disabled>${inWords({ 'zh-CN': '关', en: 'Off' })}</button>
      <button @click=${() => this.remove()}>${words().common.close}</button>
      <p hidden>under the table</p>`
  }
}
customElements.define('test-holding', Holding)

const listen = () => {}
let timer = 0
let observer: ResizeObserver
let lock: WakeLockSentinel
const kinds: Record<string, { begins: (of: Holding) => unknown; ends: (of: Holding) => unknown }> = {
  'the event online': {
    begins: () => addEventListener('online', listen, true),
    ends: () => removeEventListener('online', listen, true),
  },
  'timers of <test-holding>': {
    begins: () => {
      timer = window.setInterval(listen, 250)
    },
    ends: () => clearInterval(timer),
  },
  'a ResizeObserver': {
    begins: (of) => {
      observer = new ResizeObserver(listen)
      observer.observe(of)
    },
    ends: () => observer.disconnect(),
  },
  'a wake lock': {
    begins: async () => {
      lock = await navigator.wakeLock.request('screen')
    },
    ends: () => lock.release(),
  },
}

for (const [what, { begins, ends }] of Object.entries(kinds)) {
  test(`an element that keeps ${what} is found, and one that does not passes`, async () => {
    const forgetful = await mount(Holding, { begins })
    await expect(forgetful.leave()).rejects.toThrow(what)
    ends(forgetful.element)
    const tidy = await mount(Holding, { begins, ends })
    await tidy.leave()
  })
}

test('an element that is told of the language after it was removed is found', async () => {
  const told: WordsController[] = []
  const forgetful = await mount(Holding, {
    begins: (of) => told.push(new WordsController(of)),
    // as an element that was removed and comes back
    ends: () => queueMicrotask(() => told[0]?.hostConnected()),
  })
  await expect(forgetful.leave()).rejects.toThrow('still told of changes')
  told[0]?.hostDisconnected()
})

test('the kit presses only what a finger could press', async () => {
  const part = await mount(Holding)
  await expect(part.press('Off')).rejects.toThrow('disabled')
  await expect(part.press('On')).rejects.toThrow('no button On')
  expect(part.text).toBe(`Off ${words().common.close}`)
  const cover = Object.assign(document.createElement('dialog'), {
    style: 'inset: 0; width: 100%; height: 100%',
  })
  document.body.append(cover)
  cover.showModal()
  await expect(part.press(words().common.close)).rejects.toThrow('lies under <dialog>')
})

test('a request to an address that the test did not declare is reported', async () => {
  await mount(Holding)
  await expect(fetch('/api/session')).rejects.toThrow('Failed to fetch')
  expect(server().http.unforeseen.splice(0)).toEqual(['GET /api/session'])
})

test('time stands still until the test lets it pass', async () => {
  const before = Date.now()
  await mount(Holding)
  expect(Date.now()).toBe(before)
  await pass(60_000)
  expect(Date.now()).toBe(before + 60_000)
})

test('a text is compared in every language', async () => {
  const seen: string[] = []
  await inEveryLanguage(async (language) => {
    const part = await mount(Holding, {}, { language })
    seen.push(part.names()[1] ?? '')
  })
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeGreaterThan(1)
})
