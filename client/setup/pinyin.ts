// Reads Chinese names as pinyin. The dictionary is large, so it is loaded with the first name.

import type { PinyinReader } from './short-name.ts'

let loading: Promise<PinyinReader> | null = null

/** Loads the reader, with the usual reading of place names. Where it cannot be loaded, it reads nothing, and no name is proposed. */
export function reader(): Promise<PinyinReader> {
  loading ??= import('pinyin-pro').then(
    ({ pinyin }): PinyinReader =>
      (chinese) =>
        pinyin(chinese, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }),
    () => {
      loading = null
      return () => []
    },
  )
  return loading
}
