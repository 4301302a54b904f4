// The voice pack: a folder of recordings and a list of what they say. Another folder with the same list is another voice.

import type { Language } from '../../../shared/text/index.ts'
import { type Clip, trimmed } from './schedule.ts'

/** `pack.json`: the file and the words of each clip, by language. */
export type PackList = Partial<Record<Language, Record<string, { file: string; says: string }>>>

const FOLDER = '/voice/'

export class Pack {
  readonly #context: BaseAudioContext
  readonly #clips = new Map<string, Promise<Clip | null>>()
  #list: Promise<PackList> | null = null

  constructor(context: BaseAudioContext) {
    this.#context = context
  }

  /** The recordings of these clips; null where one of them is not there or cannot be played. */
  async clips(names: readonly string[], language: Language): Promise<Clip[] | null> {
    const clips = await Promise.all(names.map((name) => this.#clip(name, language)))
    return clips.every((clip) => clip !== null) ? clips : null
  }

  #clip(name: string, language: Language): Promise<Clip | null> {
    const key = `${language}/${name}`
    const known = this.#clips.get(key)
    if (known) return known
    const clip = this.#read(name, language).catch(() => {
      // the network may be back for the next call
      this.#clips.delete(key)
      return null
    })
    this.#clips.set(key, clip)
    return clip
  }

  async #read(name: string, language: Language): Promise<Clip | null> {
    const file = (await this.#files())[language]?.[name]?.file
    if (file === undefined) return null
    const bytes = await (await found(FOLDER + file)).arrayBuffer()
    return trimmed(await this.#context.decodeAudioData(bytes))
  }

  #files(): Promise<PackList> {
    this.#list ??= found(`${FOLDER}pack.json`)
      .then((response) => response.json() as Promise<PackList>)
      .catch((error) => {
        this.#list = null
        throw error
      })
    return this.#list
  }
}

async function found(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response
}
