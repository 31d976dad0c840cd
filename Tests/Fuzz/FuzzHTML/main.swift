import CLibFuzzer
import Foundation
import HTMLText

// An HTML body: it reads, and its text is in proportion to it.
let code = fuzz(CommandLine.argc, CommandLine.unsafeArgv) { start, count in
    let source = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    let body = HTMLBody(source)
    precondition(!body.isCut || count > 2_000, "cut below the limits of size and depth")
    _ = body.text
}
exit(code)
