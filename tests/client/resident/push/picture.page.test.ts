import { expect, test, vi } from 'vitest'
import { drawPicture } from '../../../../client/resident/push/draw-picture.ts'
import { PictureElement } from '../../../../client/resident/push/picture.ts'
import { pictured } from '../../../../client/resident/push/pictured.ts'
import { reachWords } from '../../../../shared/text/reach-words.ts'
import { taken } from '../../../kit/given.ts'
import { pass, settled } from '../../../kit/mount/clock.ts'
import { inEveryLanguage, type Mounting, mount } from '../../../kit/mount/mount.ts'
import { codeIn } from '../../../kit/read-code.ts'
import { noLines } from '../own-ticket.ts'
import { ADDRESS, comesWith, OWN, SITE, siteOf, ticketOf } from '../phone.ts'

const played = noLines(taken('A', 3))
const view = ticketOf(played)

const mountPicture = (mounting: Mounting = {}) =>
  mount(PictureElement, { site: SITE, view }, { at: played.at, address: ADDRESS, ...mounting })

async function opened() {
  const part = await mountPicture()
  await part.press(reachWords.en.picture)
  // the drawing is a file of its own
  const isDrawn = async () => {
    await settled()
    expect(part.find('img')).not.toBe(null)
  }
  await vi.waitFor(isDrawn, { timeout: 100_000 })
  return part
}

test('the picture says the number, the site, the queue, the people and when it was saved, in every language', async () => {
  comesWith(siteOf(played), played.at)
  await inEveryLanguage(async (language, { resident }) => {
    await mountPicture({ language })
    const said = pictured(SITE, view)
    expect([said.number, said.site !== '']).toEqual([OWN.number, true])
    expect(said.of).toHaveLength(3)
    expect(said.of[1]).toBe(resident.partyOf({ count: 3 }))
    expect(said.notes[1]).toContain(resident.lost)
  })
})

test('it holds no token: its code is the address of the site alone', async () => {
  await mountPicture()
  const said = pictured(SITE, view)
  expect(JSON.stringify(said)).not.toContain(OWN.token)
  const canvas = drawPicture(said)
  const pen = canvas.getContext('2d')!
  expect(codeIn(pen.getImageData(0, 0, canvas.width, canvas.height))).toBe(`${location.origin}/s/${SITE}`)
})

test('long names are written below each other and stay inside, in either direction of writing', async () => {
  const long = '幸福里社区卫生服务中心核酸采样点（东门，靠近篮球场）'
  for (const site of [
    long,
    'A very long name of a very long site '.repeat(3),
    'مركز طويل الاسم جدا '.repeat(6),
  ]) {
    const said = { ...pictured(SITE, view), site }
    const lower = drawPicture(said).height
    expect(lower).toBeGreaterThan(drawPicture({ ...said, site: 'A' }).height)
  }
})

test('it is drawn only when it is asked for, and can be saved under its number', async () => {
  const part = await opened()
  expect(part.get('img', reachWords.en.pictureOf({ number: OWN.number }))).toBeTruthy()
  const saved: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download, this.href.slice(0, 22))
  })
  await part.press(reachWords.en.save)
  expect(saved).toEqual(['A001.png', 'data:image/png;base64,'])
  vi.restoreAllMocks()
})

test('where the browser can send files it offers that, and a change of mind is no fault', async () => {
  Object.assign(navigator, { canShare: () => true })
  const sent: File[] = []
  Object.assign(navigator, {
    share: async ({ files }: { files: File[] }) => {
      sent.push(...files)
      throw new DOMException('changed their mind', 'AbortError')
    },
  })
  const part = await opened()
  await part.press(reachWords.en.send)
  expect(sent.map(({ name, type, size }) => [name, type, size > 1000])).toEqual([
    ['A001.png', 'image/png', true],
  ])
  expect(part.alerts).toEqual([])
  for (const name of ['canShare', 'share']) Reflect.deleteProperty(navigator, name)
})

test('where it cannot be drawn it says so', async () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  const part = await mountPicture()
  await part.press(reachWords.en.picture)
  const saysSo = async () => {
    await pass(10)
    expect(part.alerts).toEqual([reachWords.en.pictureFailed])
  }
  await vi.waitFor(saysSo, { timeout: 100_000 })
  vi.restoreAllMocks()
})
