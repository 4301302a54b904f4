import '../common/lit-nonce.ts'
import './parts/marshal.ts'
import './install.ts'
