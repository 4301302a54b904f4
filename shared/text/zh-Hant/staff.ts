import type { staff as zhCN } from '../zh-CN/staff.ts'

type Problems = Record<keyof typeof zhCN, { title: string; detail: string }>

/**
 * Problems that only staff and screens meet, with rare exceptions. A phone does not load these texts: it shows the
 * sentence that the server sent.
 */
export const staff: Problems = {
  'not-paired': { title: '大屏幕尚未配對', detail: '請負責人在設定頁或平板電腦上輸入屏幕上的配對碼。' },
  'unknown-desk': { title: '沒有這個櫃位', detail: '請重新選擇櫃位。' },
  'hold-limit': {
    title: '為您保留位置的次數或時間已用完',
    detail: '為了對大家公平，位置只能保留有限的次數和時間。您仍可以離開一會：籌號不變，回來後排在隊尾。',
  },
  'came-back-already': { title: '這個籌已自行歸隊過一次', detail: '請找指引員，由指引員讓您歸隊。' },
  'desk-closed': { title: '這個櫃位未開', detail: '請先開櫃位。' },
  'desk-resting': { title: '這個櫃位正在休息', detail: '先按「繼續」，再叫號。' },
  'desk-moved-on': { title: '櫃位已有變化', detail: '其他人已操作，請看最新情況再決定。' },
  'nobody-waiting': { title: '沒有人輪候', detail: '有人取籌後再叫號。' },
  'settings-moved-on': { title: '設定已被其他人更改', detail: '請看更改了甚麼，再選用哪一個。' },
  'site-ended': { title: '這個服務點已停用', detail: '這裏不再派籌。請在總覽看其他服務點，或向社區查詢。' },
  'too-late-to-undo': { title: '已不能復原', detail: '超過一分鐘，或這個籌已有新的變化。' },
  'not-signed-in': { title: '請先登入', detail: '登入後再操作。' },
  'unknown-command': { title: '沒有這個操作', detail: '請重新載入頁面後再試。' },
  'where-next': { title: '先選下一站', detail: '請先選他們接下來去哪裏。' },
  'still-observed': { title: '觀察尚未結束', detail: '仍有人在觀察。觀察不會自動提前結束。' },
  'has-arrived': { title: '這個籌的人已到', detail: '如果其實未到，請先復原，或再叫一次。' },
  'site-damaged': {
    title: '這個服務點的設定讀取不到',
    detail: '請聽從指引員安排。負責人可在設定頁開啟這個服務點，核對後重新儲存。',
  },
  'foreign-origin': { title: '操作來自其他網站', detail: '請直接開啟本站頁面再操作。' },
  'not-found': { title: '沒有這個頁面', detail: '請核對網址。' },
  'too-large': { title: '內容過大', detail: '請縮短後再試。' },
  'being-upgraded': {
    title: '升級完成後才可使用',
    detail: '系統正在升級，這是新功能。所有伺服器升級完成前，請暫時不要使用。',
  },
  'clock-unsure': {
    title: '暫時不派籌',
    detail: '正在核對伺服器的時間，請現場指引員確認時間是否正確。',
  },
  'other-site': {
    title: '這是其他服務點的紙籌',
    detail: '請市民到紙籌上寫的地方，或在這裏代取籌。',
  },
  'other-day': { title: '這張紙籌不是今天的', detail: '紙籌只在上面寫的那一天有效。如有需要請代取籌。' },
  'no-slip': { title: '這不是後備紙籌的籌號', detail: '後備紙籌由 9001 到 9999，如 A9001。' },
  'number-given': { title: '機器已派過這個籌號', detail: '同一個籌號不能再補登。請收回紙籌，代取籌。' },
  'not-an-entrance': {
    title: '這裏不派籌',
    detail: '請在入口取籌。辦完上一步，籌號會自動排到這裏。',
  },
  'site-full': {
    title: '這裏滿員了',
    detail: '請等有人離開後再叫號。要讓人先進，可點「提前叫」，並選「滿員也叫」。',
  },
  'unknown-visit': { title: '沒有這一戶', detail: '請看現在的名單。' },
  'visits-full': {
    title: '今天記下的戶數已達上限',
    detail: '一天最多記 200 戶。請先完成名單上的，其餘的另行記下。',
  },
  'not-counted-in': {
    title: '沒有這麼多人',
    detail: '手動計入的人沒有這麼多，請看現在的人數。有籌的人辦完時會自動減去。',
  },
  'none-left': {
    title: '今天名額不足',
    detail: '餘下的名額不夠您這些人。請看現在還可接待多少人，或問指引員。',
  },
  'no-quota': { title: '這裏沒有設名額', detail: '請負責人先在設定裏為這個隊伍設每天的名額。' },
  'below-served': { title: '比已辦完的人數還少', detail: '今天已經有更多的人辦完了，名額不能比這個人數少。' },
  'queue-not-drawn': { title: '這個櫃位不叫這個隊伍', detail: '請選叫這個隊伍的櫃位，或先把這個籌轉隊。' },
}
