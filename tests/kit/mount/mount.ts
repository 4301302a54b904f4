// Mounts one element alone in the page, with a fake server, in a language, at a time that stands still.

import type { LitElement } from 'lit'
import { expect, onTestFinished } from 'vitest'
import { loadSocket } from '../../../client/common/live/load-socket.ts'
import { loadWordsOnce } from '../../../client/common/words/loaded-words.ts'
import { setLanguage, words } from '../../../client/common/words/words.ts'
import { LANGUAGES, type Language } from '../../../shared/languages.ts'
import { forgetTimers, pass, settled, timersSet } from './clock.ts'
import { dropListenersSince, held, heldSince } from './letting-go.ts'
import { Part, shownText } from './part.ts'
import { newServer, server } from './pretend-server.ts'
import { setSiteClock } from './site-clock.ts'

export interface Mounting {
  readonly language?: Language
  /** The server's time, in milliseconds. */
  readonly at?: number
  /** The page's address; not needed by a part that does not read it. */
  readonly address?: string
  /** An ancestor that gives the element what it requests from above, such as a context. */
  readonly inside?: (host: HTMLElement) => void
  /** Changes what the element watches besides views and language: after the element has left, no change may reach it. */
  readonly stir?: () => Promise<void>
  /** Events that the page listens to for as long as it is open, each with the reason. */
  readonly keepsListening?: Readonly<Record<string, string>>
  /** How many timers the page keeps for as long as it is open. */
  readonly keepsTimers?: number
}

/** After this many milliseconds nothing may be left of an element: its HTTP requests have ended, too. */
const OVER = 20_000

/** Texts that appear on a page when a value is missing, or a text was not resolved to its words. */
const UNFIT = /=>|\[object |undefined|NaN/

let leaving: (() => Promise<void>)[] = []

/** A mounted element. */
export class Mounted<E extends HTMLElement> extends Part {
  readonly element: E
  readonly #leave: () => Promise<void>

  constructor(element: E, leave: () => Promise<void>) {
    super(element)
    this.element = element
    this.#leave = leave
  }

  /** Sets other properties. */
  async set(properties: Partial<E>): Promise<void> {
    Object.assign(this.element, properties)
    await settled()
  }

  /** Removes the element, and throws if it still holds resources. Done automatically at a test's end. */
  leave(): Promise<void> {
    return this.#leave()
  }
}

/** Mounts an element of this class in the page, with these properties. */
export async function mount<E extends LitElement>(
  Class: new () => E,
  properties: Partial<E> = {},
  mounting: Mounting = {},
): Promise<Mounted<E>> {
  const { language = 'en', at, address = '/', inside, stir, keepsListening = {}, keepsTimers = 0 } = mounting
  await setLanguage(language)
  if (at !== undefined) setSiteClock(at)
  history.replaceState(null, '', address)
  // requests of an earlier test's element, which nobody awaits any more
  if (leaving.length === 0) forgetTimers()
  const before = { held: held(), timers: timersSet() }
  const host = document.createElement('div')
  inside?.(host)
  const element = Object.assign(new Class(), properties)
  const tag = element.localName
  host.append(element)
  document.body.append(host)
  await settled()

  let hasLeft = false
  const leave = async () => {
    if (hasLeft) return
    hasLeft = true
    const all = elementsIn(host)
    host.remove()
    await settled()
    const reached = new Set<string>()
    for (const one of all) {
      one.requestUpdate = () => {
        reached.add(one.localName)
      }
    }
    await stir?.()
    await server().showsAgain()
    await setLanguage(language === 'en' ? 'zh-CN' : 'en')
    // an element that still awaits an answer may get it later: it affects no other
    const told = [...reached]
    await pass(OVER)
    const timers = timersSet() - before.timers
    const left = heldSince(before.held).filter((what) => !(what.replace('the event ', '') in keepsListening))
    dropListenersSince(before.held)
    expect(told, `elements that are still told of changes after <${tag}> has left`).toEqual([])
    expect(left, `what <${tag}> still holds after it has left`).toEqual([])
    expect(Math.max(0, timers - keepsTimers), `timers of <${tag}> that still run after it has left`).toBe(0)
  }
  // an `afterEach` of the set-up is not run for every file that is loaded after another
  if (leaving.length === 0) onTestFinished(leaveAll)
  leaving.push(leave)
  return new Mounted(element, leave)
}

/** Runs the same test in every language, one after the other, for texts that matter in each. */
export async function inEveryLanguage(
  look: (language: Language, said: ReturnType<typeof words>) => Promise<void>,
): Promise<void> {
  for (const language of LANGUAGES) {
    await setLanguage(language)
    await look(language, words())
    await leaveAll()
  }
}

/** All Lit elements in it, at any depth. */
function elementsIn(root: ParentNode): LitElement[] {
  return [...root.querySelectorAll('*')].flatMap((one) => [
    ...('requestUpdate' in one ? [one as LitElement] : []),
    ...(one.shadowRoot ? elementsIn(one.shadowRoot) : []),
  ])
}

async function leaveAll(): Promise<void> {
  const all = leaving
  leaving = []
  for (const leave of all) await leave()
}

await Promise.all(LANGUAGES.map(loadWordsOnce))
// the socket waits for the page's first paint, which needs time to pass
const socketLoads = loadSocket()
await pass(1_000)
await socketLoads
globalThis.fetch = (...asked) => server().http.fetch(...asked)

/** After each test: unmounts everything, and clears all state for the next test. */
export async function clearPage(): Promise<void> {
  const said = shownText(document.body)
  const { unforeseen } = server().http
  try {
    await leaveAll()
    expect(said, 'what is no text for people').not.toMatch(UNFIT)
    expect(unforeseen, 'addresses that were asked and that no test spoke of').toEqual([])
  } finally {
    document.body.replaceChildren()
    localStorage.clear()
    sessionStorage.clear()
    forgetTimers()
    newServer()
    await setLanguage('en')
  }
}
