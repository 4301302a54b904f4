// How a Chinese name is read. The dictionary is large, so it is loaded when the first name is to be read.

import type { PinyinReader } from './short-name.ts'

let loading: Promise<PinyinReader> | null = null

/** Reads Chinese from now on, place names as they are called there. Where it cannot be loaded, nothing is proposed. */
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
