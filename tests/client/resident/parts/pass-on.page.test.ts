import { expect, test } from 'vitest'
import type { QrElement } from '../../../../client/common/elements/qr.ts'
import { PassOnElement } from '../../../../client/resident/parts/pass-on.ts'
import { claimWords } from '../../../../shared/text/claim-words.ts'
import '../../../../client/common/elements/qr.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { inEveryLanguage, mount } from '../../../kit/mount/mount.ts'
import { ADDRESS, OWN } from '../phone.ts'

test('the code opens the number at this address, by its fragment, which browsers send to no server', async () => {
  await inEveryLanguage(async (language) => {
    const part = await mount(PassOnElement, { ticket: OWN }, { language, address: ADDRESS })
    await settled()
    const code = part.element.renderRoot.querySelector<QrElement>('yi-qr')
    expect(code?.text).toBe(`${location.origin}${ADDRESS}#t=${OWN.number}.${OWN.token}`)
    expect(part.get('img', claimWords[language].passOnLabel({ number: OWN.number }))).toBeTruthy()
    expect(part.get('status').textContent).toBe(claimWords[language].passOnHow)
  })
})
