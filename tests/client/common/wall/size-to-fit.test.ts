import { expect, test } from 'vitest'
import { sizeToFit } from '../../../../client/common/wall/size-to-fit.ts'

const box = { width: 1400, height: 120 }
const sized = (words: string) => sizeToFit([{ words, share: 1 }], box, 70)

test('a short sentence is as large as it may be', () => expect(sized('请保持一米距离')).toBe(70))

test('a longer one is smaller, and two hundred characters still fit', () => {
  const size = sized('字'.repeat(200))
  expect(size).toBeLessThan(sized('字'.repeat(40)))
  expect(Math.ceil((200 * size) / box.width) * size * 1.25).toBeLessThanOrEqual(box.height)
})
