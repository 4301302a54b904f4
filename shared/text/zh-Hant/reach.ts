import type { ReachWords } from '../zh-CN/reach.ts'

export const reach: ReachWords = {
  offer: '叫到時通知我',
  offerWhy: '可以關上網頁，把手機放進口袋。',
  turningOn: '正在開啟通知…',
  on: '叫到時會通知您，可以關上網頁了。',
  turnOff: '不用通知',
  off: '不再通知。請讓網頁開着。',
  denied: '瀏覽器沒有允許通知。可以在瀏覽器的網站設定裏允許，再按一次。也可以讓網頁開着，叫到時它會提醒您。',
  notChosen: '還沒有允許通知。請再按一次，然後選「允許」。',
  unreachable: '這部手機連不上通知服務。請讓網頁開着，叫到時它會提醒您。',
  none: '這個瀏覽器不能在網頁關上後通知您。請讓網頁開着，叫到時它會提醒您。',
  home: '在 iPhone 和 iPad 上，要先把這個網頁加到主畫面：',
  homeSteps: {
    share: '按瀏覽器的「分享」',
    add: '選「加至主畫面」',
    open: ({ offer }) => `從主畫面開啟，再按「${offer}」`,
  },
  picture: '儲存圖片',
  pictureHow: '長按圖片也可以儲存或傳送。',
  pictureOf: ({ number }) => `${number} 的圖片`,
  save: '儲存',
  send: '傳送',
  pictureFailed: '圖片做不出來。請截圖。',
  savedAt: ({ time }) => `${time} 儲存`,
  pictureTrue: '圖片不會更新：叫到哪裏請看大屏幕或網頁。',
  pictureFind: ({ lost }) => `掃描二維碼開啟網頁。換了手機，按「${lost}」。`,
}
