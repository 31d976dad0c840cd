internal import CCurl
internal import Desk
internal import Glibc

/// A libcurl handle with its options, its one transfer at a time and its connection. Has one owner: an actor, or a test.
final class CurlTransfer {
    /// libcurl is set up once in a process; the result is kept.
    private static let library: CURLcode = {
        // With CURLOPT_NOSIGNAL, which threads need, libcurl leaves SIGPIPE to us: a peer that hangs up must not end the process.
        signal(SIGPIPE, SIG_IGN)
        return curl_global_init(Int(CURL_GLOBAL_ALL))
    }()

    private let easy: UnsafeMutableRawPointer
    private let multi: UnsafeMutableRawPointer
    private let errorText: UnsafeMutablePointer<CChar>
    private var isAttached = false
    private let replies = ReplyRecorder()
    private let sockets = SocketRecorder()

    /// The server's lines of the last transfer, without line ends.
    var replyLines: [String] { replies.lines }

    init() throws(CurlError) {
        guard Self.library == CURLE_OK else { throw CurlError(Self.library) }
        guard let easy = curl_easy_init() else { throw CurlError(CURLE_OUT_OF_MEMORY) }
        guard let multi = curl_multi_init() else {
            curl_easy_cleanup(easy)
            throw CurlError(CURLE_OUT_OF_MEMORY)
        }
        self.easy = easy
        self.multi = multi
        errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        try check(rightback_set_pointer(easy, CURLOPT_ERRORBUFFER, errorText))
        try set(CURLOPT_NOSIGNAL, 1)
        // Leaving must not wait for a name server that doesn't answer.
        try set(CURLOPT_QUICK_EXIT, 1)
        try set(CURLOPT_TCP_KEEPALIVE, 1)
        try check(rightback_set_function(easy, CURLOPT_HEADERFUNCTION, ReplyRecorder.record))
        try check(rightback_set_open_socket(easy, SocketRecorder.open))
        try check(rightback_set_close_socket(easy, SocketRecorder.close))
        // The recorders live as long as the handle: all belong to this object.
        try set(CURLOPT_HEADERDATA, Unmanaged.passUnretained(replies).toOpaque())
        try set(CURLOPT_OPENSOCKETDATA, Unmanaged.passUnretained(sockets).toOpaque())
        try set(CURLOPT_CLOSESOCKETDATA, Unmanaged.passUnretained(sockets).toOpaque())
    }

    deinit {
        sockets.shutReading()
        detach()
        curl_easy_cleanup(easy)
        curl_multi_cleanup(multi)
        errorText.deallocate()
    }

    func set(_ option: CURLoption, _ value: String?) throws(CurlError) {
        try check(rightback_set_string(easy, option, value))
    }

    func set(_ option: CURLoption, _ value: Int) throws(CurlError) {
        try check(rightback_set_long(easy, option, value))
    }

    func set(_ option: CURLoption, _ value: UnsafeMutableRawPointer?) throws(CurlError) {
        try check(rightback_set_pointer(easy, option, value))
    }

    func set(_ option: CURLoption, size: Int) throws(CurlError) {
        try check(rightback_set_offset(easy, option, curl_off_t(size)))
    }

    func set(_ option: CURLoption, _ value: UnsafeMutablePointer<curl_slist>?) throws(CurlError) {
        try check(rightback_set_list(easy, option, value))
    }

    func set(_ option: CURLoption, _ value: @escaping rightback_data_function) throws(CurlError) {
        try check(rightback_set_function(easy, option, value))
    }

    /// The socket of the last transfer, while its connection is kept.
    var activeSocket: Int32? {
        var socket: curl_socket_t = -1
        return rightback_get_socket(easy, &socket) == CURLE_OK && socket >= 0 ? socket : nil
    }

    /// Connections that the last transfer had to open; 0 when it went over a kept one.
    var connectionsOpened: Int {
        var count = 0
        return rightback_get_long(easy, CURLINFO_NUM_CONNECTS, &count) == CURLE_OK ? count : 0
    }

    /// Runs the transfer that the options describe. Afterwards the connection is kept for the next one.
    /// - Throws: `CurlError`; `CancellationError` within milliseconds of being woken up.
    func perform(deadline: ContinuousClock.Instant, wakeUp: WakeUp) throws {
        errorText[0] = 0
        replies.lines = []
        detach()
        guard curl_multi_add_handle(multi, easy) == CURLM_OK else { throw CurlError(CURLE_FAILED_INIT) }
        isAttached = true
        let patience = Patience(deadline: deadline, wakeUp: wakeUp)
        do {
            try set(CURLOPT_NOPROGRESS, 0)
            try check(rightback_set_progress(easy, Patience.isOver))
            try withExtendedLifetime(patience) {
                try set(CURLOPT_XFERINFODATA, Unmanaged.passUnretained(patience).toOpaque())
                try wakeUp.shutting(sockets) { try runToEnd(patience) }
            }
            try set(CURLOPT_NOPROGRESS, 1)
        } catch {
            try set(CURLOPT_NOPROGRESS, 1)
            sockets.shut()
            detach()
            throw error
        }
    }

    /// Ends the last transfer.
    private func detach() {
        guard isAttached else { return }
        curl_multi_remove_handle(multi, easy)
        isAttached = false
    }

    private func runToEnd(_ patience: Patience) throws {
        while true {
            var running: Int32 = 0
            guard curl_multi_perform(multi, &running) == CURLM_OK else { throw CurlError(CURLE_FAILED_INIT) }
            let result = rightback_finished_result(multi)
            if result >= 0 {
                guard result != 0 else { return }
                let code = CURLcode(UInt32(result))
                if code != CURLE_ABORTED_BY_CALLBACK, !patience.wakeUp.hasFired { throw error(code) }
            }
            if patience.wakeUp.hasFired { throw CancellationError() }
            let left = ContinuousClock.now.milliseconds(to: patience.deadline)
            guard left > 0 else { throw CurlError(CURLE_OPERATION_TIMEDOUT, replies: replies.lines) }
            var extra = curl_waitfd(fd: patience.wakeUp.descriptor, events: Int16(CURL_WAIT_POLLIN), revents: 0)
            guard curl_multi_poll(multi, &extra, 1, left, nil) == CURLM_OK else { throw CurlError(CURLE_FAILED_INIT) }
        }
    }

    /// Sends a first part of the bytes over a connection made with `CURLOPT_CONNECT_ONLY`; 0 when the socket takes none now.
    func send(_ bytes: ArraySlice<UInt8>) throws(CurlError) -> Int {
        var sent = 0
        let code = bytes.withUnsafeBytes { curl_easy_send(easy, $0.baseAddress, $0.count, &sent) }
        guard code == CURLE_OK || code == CURLE_AGAIN else { throw error(code) }
        return code == CURLE_OK ? sent : 0
    }

    /// Bytes that have arrived over such a connection: nil when there are none now, empty when the server has closed it.
    func receive(atMost limit: Int) throws(CurlError) -> [UInt8]? {
        var code = CURLE_OK
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            code = curl_easy_recv(easy, buffer.baseAddress, buffer.count, &count)
        }
        guard code == CURLE_OK || code == CURLE_AGAIN else { throw error(code) }
        return code == CURLE_OK ? bytes : nil
    }

    private func error(_ code: CURLcode) -> CurlError {
        CurlError(code, text: String(cString: errorText), replies: replies.lines)
    }

    private func check(_ code: CURLcode) throws(CurlError) {
        guard code == CURLE_OK else { throw error(code) }
    }
}

/// How long a transfer may take. libcurl asks in the places where it blocks by itself, such as for the answer to a whole message: it
/// does so once a second.
private final class Patience {
    let deadline: ContinuousClock.Instant
    let wakeUp: WakeUp

    init(deadline: ContinuousClock.Instant, wakeUp: WakeUp) {
        self.deadline = deadline
        self.wakeUp = wakeUp
    }

    static let isOver: curl_xferinfo_callback = { context, _, _, _, _ in
        guard let context else { return 0 }
        let patience = Unmanaged<Patience>.fromOpaque(context).takeUnretainedValue()
        return patience.wakeUp.hasFired || ContinuousClock.now >= patience.deadline ? 1 : 0
    }
}
