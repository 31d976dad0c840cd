import CLibXML2

/// Runs libxml2's HTML parser over a source and hands its events to a `BlockBuilder`. No tree is built.
enum HTMLReader {
    /// What the C callbacks reach through their context pointer; lives for one call of `read`.
    private final class Events {
        var builder = BlockBuilder()
        let limits: HTMLLimits
        let parser: htmlParserCtxtPtr
        var isStopped = false
        private var reference = EntityReference()

        init(parser: htmlParserCtxtPtr, limits: HTMLLimits) {
            self.parser = parser
            self.limits = limits
        }

        static func from(_ context: UnsafeMutableRawPointer?) -> Events? {
            guard let context else { return nil }
            // `read` keeps the object alive while the parser runs, and no event comes after it.
            return Unmanaged<Events>.fromOpaque(context).takeUnretainedValue()
        }

        func add(_ text: UnsafeBufferPointer<UInt8>) {
            if reference.isIdle, text.count != 1 || text[0] != 0x26 {
                builder.add(text)
            } else {
                reference.take(text) { builder.add($0) }
            }
        }

        func close(_ name: String) {
            end()
            builder.close(name)
        }

        func end() { reference.end { builder.add($0) } }

        func open(_ name: String, _ attributes: ElementAttributes) {
            guard !isStopped else { return }
            end()
            // End tags are looked for through all open elements, so depth is what would make the time quadratic.
            if builder.depth >= limits.depth || builder.blocks.count >= limits.blocks {
                isStopped = true
                xmlStopParser(parser)
                return
            }
            builder.open(name, attributes)
        }
    }

    /// libxml2 makes its globals at first use, and two threads that do so at once can wait for each other for ever; a
    /// `static let` is made once.
    private static let isReady: Void = xmlInitParser()

    static func read(_ html: String, limits: HTMLLimits) -> HTMLBody {
        Self.isReady
        var html = html
        var (bytes, wasLong) = html.withUTF8 { (Array($0.prefix(limits.bytes)), $0.count > limits.bytes) }
        // libxml2 takes NUL for the end of the input.
        if bytes.contains(0) { for index in bytes.indices where bytes[index] == 0 { bytes[index] = 0x20 } }
        SourceTags.prepare(&bytes, attributes: limits.attributes)
        guard !bytes.isEmpty else { return HTMLBody(blocks: [], isCut: false) }

        let parser = bytes.withUnsafeBytes { buffer in
            htmlCreateMemoryParserCtxt(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count))
        }
        guard let parser else { return HTMLBody(blocks: [], isCut: true) }
        defer { htmlFreeParserCtxt(parser) }

        let events = Events(parser: parser, limits: limits)
        install(in: parser)
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        htmlCtxtUseOptions(parser, Int32(options))
        xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)
        withExtendedLifetime(events) {
            parser.pointee.userData = Unmanaged.passUnretained(events).toOpaque()
            htmlParseDocument(parser)
            parser.pointee.userData = nil
            events.end()
        }
        return HTMLBody(blocks: events.builder.finished(), isCut: wasLong || events.isStopped)
    }

    /// Replaces the tree-building callbacks by ours; the table belongs to the parser context.
    private static func install(in parser: htmlParserCtxtPtr) {
        guard let table = parser.pointee.sax else { return }
        var handler = xmlSAXHandler()
        handler.initialized = 1
        handler.startElement = { context, name, attributes in
            guard let events = Events.from(context), let name else { return }
            events.open(String(cString: name), ElementAttributes(attributes))
        }
        handler.endElement = { context, name in
            guard let events = Events.from(context), let name else { return }
            events.close(String(cString: name))
        }
        handler.characters = { context, text, length in
            guard let events = Events.from(context), let text else { return }
            events.add(UnsafeBufferPointer(start: text, count: Int(length)))
        }
        handler.ignorableWhitespace = handler.characters
        table.pointee = handler
    }
}
