// Views of a site of any size, with all desks calling, for drawing a wall.

import type { ScreenView } from '../../../../shared/day/views/screen.ts'
import { idleDesk } from '../../../kit/idle-desk.ts'
import { queueOf, viewOf } from '../../screen/sample-view.ts'

/** A moment on a morning in Hunan. */
export const AT = 1_649_554_938_000

export interface Hall {
  readonly desks: number
  readonly lines: number
  /** How many numbers each desk calls at a time. */
  readonly size?: number
  readonly diagonal?: number
  readonly distance?: number
  readonly languages?: 'together' | 'alternate'
  /** The names of the desks, where they are not 1, 2, 3. */
  readonly named?: (index: number) => string
}

const LETTERS = [...'ABCDEFGHJKLMNPRSTUVWXYZ']

/** Every desk calls; the newest call is the third desk's, or the last one's where there are fewer. */
export function hallOf({
  desks,
  lines,
  size = 1,
  diagonal,
  distance,
  languages = 'together',
  named,
}: Hall): ScreenView {
  const ids = Array.from({ length: desks }, (_, index) => named?.(index) ?? String(index + 1))
  const newest = Math.min(2, desks - 1)
  const order = [...ids.keys()].filter((index) => index !== newest)
  const calls = [newest, ...order].flatMap((desk, place) =>
    Array.from({ length: size }, (_, n) => ({
      number: `${desk % 4 === 3 ? 'G' : 'A'}${String(desk * size + size - n).padStart(3, '0')}`,
      desk: ids[desk] ?? '',
      place: 'sampling' as const,
      call: (desks - place) * size - n,
      at: AT - place * 20_000,
    })),
  )
  const queues = Array.from({ length: Math.max(1, lines) }, (_, index) =>
    queueOf(LETTERS[index] ?? 'A', {
      marks: lines === 0 ? 0 : ([31, 11, 21][index % 3] ?? 31),
      standing: lines === 0 ? 0 : ([22, 4, 21][index % 3] ?? 0),
      waiting: [31, 4, 28][index % 3] ?? 0,
      wait: { low: 18, high: 26, about: 22, begun: true, quiet: null },
      lit: lines > 0 && index === 0 ? [21, 22] : [],
      name: [
        { 'zh-CN': '普通队列', en: 'General' },
        { 'zh-CN': '绿色通道', en: 'Green lane' },
        { 'zh-CN': '单位团检', en: 'Groups' },
      ][index % 3] ?? { 'zh-CN': '', en: '' },
    }),
  )
  return viewOf({
    name: { 'zh-CN': '阳光社区卫生服务中心', en: 'Sunshine Community Health Centre' },
    desks: ids.map((id) => idleDesk(id, { size })),
    calls,
    missed: ['A012', 'A015'],
    soon: lines === 0 ? ['A041', 'A042'] : [],
    forward:
      lines === 0
        ? []
        : [
            { number: 'A047', mark: 21 },
            { number: 'A048', mark: 22 },
          ],
    queues,
    prompt: null,
    screen: diagonal && distance ? { diagonal, distance, languages } : null,
    pass: { url: 'https://yimi.example.cn/q/xingfuli?k=abcdefghij', until: 0 },
  })
}
