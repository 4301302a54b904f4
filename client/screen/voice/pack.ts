// The voice pack: a folder of recordings and a list of their words. Another folder with the same list is another voice.

import type { Language } from '../../../shared/languages.ts'
import { PAUSE } from '../../common/voice/grammar.ts'
import { PAUSE_SECONDS, type PackList } from './lengths.ts'
import { type Clip, trimmed } from './schedule.ts'

const FOLDER = '/voice/'
export class Pack {
  readonly #context: BaseAudioContext
  readonly #clips = new Map<string, Promise<Clip | null>>()
  #files: Promise<PackList> | null = null
  /** Empty until it is loaded. */
  list: PackList = {}

  constructor(context: BaseAudioContext) {
    this.#context = context
    // the plan needs the lengths before the first call
    void this.#read().catch(() => {})
  }

  /** The recordings of these clips; null where one of them is missing or cannot be played. */
  async clips(names: readonly string[], language: Language): Promise<Clip[] | null> {
    const clips = await Promise.all(names.map((name) => this.#clip(name, language)))
    return clips.every((clip) => clip !== null) ? clips : null
  }

  #clip(name: string, language: Language): Promise<Clip | null> {
    if (name === PAUSE) return Promise.resolve({ buffer: null, offset: 0, duration: PAUSE_SECONDS })
    const key = `${language}/${name}`
    const known = this.#clips.get(key)
    if (known) return known
    const clip = this.#recording(name, language).catch(() => {
      // try again at the next call: the network may be back
      this.#clips.delete(key)
      return null
    })
    this.#clips.set(key, clip)
    return clip
  }

  async #recording(name: string, language: Language): Promise<Clip | null> {
    const file = (await this.#read())[language]?.[name]?.file
    if (file === undefined) return null
    const bytes = await (await found(FOLDER + file)).arrayBuffer()
    return trimmed(await this.#context.decodeAudioData(bytes))
  }

  #read(): Promise<PackList> {
    this.#files ??= found(`${FOLDER}pack.json`)
      .then((response) => response.json() as Promise<PackList>)
      .then((list) => {
        this.list = list
        return list
      })
      .catch((error) => {
        this.#files = null
        throw error
      })
    return this.#files
  }
}

async function found(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response
}
