import '../common/lit-nonce.ts'
import '../common/own-text.ts'
import './parts/marshal.ts'
import './install.ts'
import { begin } from '../common/begin.ts'
import { dropEchoes } from '../common/echo.ts'

dropEchoes()
void begin('yi-marshal')
