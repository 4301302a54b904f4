// Whether this browser can be told anything while the page is closed.

/** The first version of iOS with push, and only for pages on the home screen. */
const IOS = 16.4

/**
 * `on-home-screen`: once the page is there, as on iPhone and iPad. Apps that show pages in a window of their own, such as
 * WeChat, can put nothing there.
 */
export type Able = 'yes' | 'on-home-screen' | 'no'

export function ableToPush(): Able {
  if (!isSecureContext || !('serviceWorker' in navigator)) return 'no'
  if ('PushManager' in window && 'Notification' in window) return 'yes'
  return onIos() && !isInApp() && !isOnHomeScreen() ? 'on-home-screen' : 'no'
}

function onIos(): boolean {
  const { userAgent, maxTouchPoints } = navigator
  const version = /OS (\d+_\d+)/.exec(userAgent)?.[1] ?? /Version\/(\d+\.\d+)/.exec(userAgent)?.[1]
  // an iPad says that it is a Mac, and no Mac can be touched
  const isIos = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)
  return isIos && isFrom(version, IOS)
}

/** `version`: as 16_4 or 16.10. */
function isFrom(version: string | undefined, least: number): boolean {
  const [major = 0, minor = 0] = (version ?? '').split(/[._]/).map(Number)
  const [leastMajor = 0, leastMinor = 0] = String(least).split('.').map(Number)
  return major > leastMajor || (major === leastMajor && minor >= leastMinor)
}

function isInApp(): boolean {
  return /MicroMessenger|AlipayClient|QQ\/|Weibo|DingTalk|FBAN|FBAV|Instagram|Line\//i.test(
    navigator.userAgent,
  )
}

function isOnHomeScreen(): boolean {
  return matchMedia('(display-mode: standalone)').matches
}
