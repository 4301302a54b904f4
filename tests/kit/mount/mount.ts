// One element alone in the page, with a pretend server, in a language, at a moment that stands still.

import type { LitElement } from 'lit'
import { expect } from 'vitest'
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
  /** When it is, by the server, in milliseconds. */
  readonly at?: number
  /** The page's address; a part of a page that reads none needs none. */
  readonly address?: string
  /** What stands around it and gives it what it asks for from above, as a context does. */
  readonly inside?: (host: HTMLElement) => void
  /** Changes what the element watches besides views and language: after it has left, none of that may reach it. */
  readonly stir?: () => Promise<void>
  /** Events that the page goes on listening to for as long as it is open, and a word on why. */
  readonly keepsListening?: Readonly<Record<string, string>>
  /** How many timers the page goes on with for as long as it is open. */
  readonly keepsTimers?: number
}

/** Milliseconds after which nothing may be left of an element: whatever it asked for over HTTP has come to an end. */
const OVER = 20_000

/** What stands on a page where a value is missing, or a sentence was not asked for its words. */
const UNFIT = /=>|\[object |undefined|NaN/

let leaving: (() => Promise<void>)[] = []

/** An element that was mounted. */
export class Mounted<E extends HTMLElement> extends Part {
  readonly element: E
  readonly #leave: () => Promise<void>

  constructor(element: E, leave: () => Promise<void>) {
    super(element)
    this.element = element
    this.#leave = leave
  }

  /** Gives it other properties. */
  async set(properties: Partial<E>): Promise<void> {
    Object.assign(this.element, properties)
    await settled()
  }

  /** Takes it out, and throws where it holds on to anything. Done by itself at a test's end. */
  leave(): Promise<void> {
    return this.#leave()
  }
}

/** Puts an element of this class into the page, with these properties. */
export async function mount<E extends LitElement>(
  Class: new () => E,
  properties: Partial<E> = {},
  mounting: Mounting = {},
): Promise<Mounted<E>> {
  const { language = 'en', at, address = '/', inside, stir, keepsListening = {}, keepsTimers = 0 } = mounting
  await setLanguage(language)
  if (at !== undefined) setSiteClock(at)
  history.replaceState(null, '', address)
  // what an element of an earlier test asked for and nobody waits for any more
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
    // whoever still waits for an answer may take it in later: that reaches no one else
    const told = [...reached]
    await pass(OVER)
    const timers = timersSet() - before.timers
    const left = heldSince(before.held).filter((what) => !(what.replace('the event ', '') in keepsListening))
    dropListenersSince(before.held)
    expect(told, `elements that are still told of changes after <${tag}> has left`).toEqual([])
    expect(left, `what <${tag}> still holds after it has left`).toEqual([])
    expect(Math.max(0, timers - keepsTimers), `timers of <${tag}> that still run after it has left`).toBe(0)
  }
  leaving.push(leave)
  return new Mounted(element, leave)
}

/** Does the same in every language, one after the other, for a text that matters in each. */
export async function inEveryLanguage(
  look: (language: Language, said: ReturnType<typeof words>) => Promise<void>,
): Promise<void> {
  for (const language of LANGUAGES) {
    await setLanguage(language)
    await look(language, words())
    await leaveAll()
  }
}

/** All parts of Lit's in it, however deep. */
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
// the page's first paint, for which the socket waits, comes only as time passes
const socketLoads = loadSocket()
await pass(1_000)
await socketLoads
globalThis.fetch = (...asked) => server().http.fetch(...asked)

/** After each test: everything leaves, and nothing of it is left to the next. */
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
