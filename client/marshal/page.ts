import '../common/browser/lit-nonce.ts'
import '../common/browser/own-text.ts'
import './parts/marshal.ts'
import './install.ts'
import { dropEchoes } from '../common/browser/echo.ts'
import { begin } from '../common/page/begin.ts'

dropEchoes()
void begin('yi-marshal')
