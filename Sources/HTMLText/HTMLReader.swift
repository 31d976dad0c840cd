import CLibXML2

/// Runs libxml2's HTML parser over a source and hands its events to a `BlockBuilder`. No tree is built.
enum HTMLReader {
    /// What the C callbacks reach through their context pointer; lives for one call of `read`.
    private final class Events {
        var builder = BlockBuilder()
        let depthLimit: Int
        let parser: htmlParserCtxtPtr
        var isStopped = false

        init(parser: htmlParserCtxtPtr, depthLimit: Int) {
            self.parser = parser
            self.depthLimit = depthLimit
        }

        static func from(_ context: UnsafeMutableRawPointer?) -> Events? {
            guard let context else { return nil }
            // `read` keeps the object alive while the parser runs, and no event comes after it.
            return Unmanaged<Events>.fromOpaque(context).takeUnretainedValue()
        }

        func open(_ name: String, _ attributes: [String: String]) {
            guard !isStopped else { return }
            // End tags are looked for through all open elements, so depth is what would make the time quadratic.
            if builder.depth >= depthLimit {
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
        var bytes = Array(html.utf8.prefix(limits.bytes))
        let wasLong = html.utf8.count > bytes.count
        // libxml2 takes NUL for the end of the input.
        for index in bytes.indices where bytes[index] == 0 { bytes[index] = 0x20 }
        guard !bytes.isEmpty else { return HTMLBody(blocks: [], isCut: false) }

        let parser = bytes.withUnsafeBytes { buffer in
            htmlCreateMemoryParserCtxt(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count))
        }
        guard let parser else { return HTMLBody(blocks: [], isCut: true) }
        defer { htmlFreeParserCtxt(parser) }

        let events = Events(parser: parser, depthLimit: limits.depth)
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
            events.open(String(cString: name), HTMLReader.attributesByName(attributes))
        }
        handler.endElement = { context, name in
            guard let events = Events.from(context), let name else { return }
            events.builder.close(String(cString: name))
        }
        handler.characters = { context, text, length in
            guard let events = Events.from(context), let text else { return }
            events.builder.add(UnsafeBufferPointer(start: text, count: Int(length)))
        }
        handler.ignorableWhitespace = handler.characters
        table.pointee = handler
    }

    /// The attributes of a start tag: names and values alternate, a nil name ends them.
    private static func attributesByName(
        _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> [String: String] {
        guard var list else { return [:] }
        var found: [String: String] = [:]
        while let name = list.pointee, found.count < 64 {
            let value = list.successor().pointee.map { String(cString: $0) } ?? ""
            found[String(cString: name)] = value
            list = list.advanced(by: 2)
        }
        return found
    }
}
