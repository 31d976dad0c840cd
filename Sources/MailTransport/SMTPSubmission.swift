internal import CCurl
package import Desk

/// Hands messages to one mail server by SMTP (RFC 5321), one at a time, over a connection that is kept for the next.
///
/// QUIRK: libcurl doesn't declare `BODY=8BITMIME` (RFC 6152 §2). A message with eight-bit bytes goes out as it is, which the
/// servers in use take; those that we write ourselves are pure ASCII.
package actor SMTPSubmission: MailSubmission {
    private nonisolated let executor = QueueExecutor(label: "smtp")
    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private struct Kept {
        let transfer: CurlTransfer
        /// The connection is closed if nothing is sent by then.
        let until: ContinuousClock.Instant
    }

    private nonisolated let settings: SMTPSettings
    private var kept: Kept?

    package init(_ settings: SMTPSettings) { self.settings = settings }

    package func submit(_ submission: Submission) async throws -> SubmissionReceipt {
        try checkEnvelope(submission)
        let message = SMTPBody.canonical(submission.message)
        return try await withWakeUp(on: self) { wakeUp in
            let deadline = ContinuousClock.now + settings.timeout
            if let kept, ContinuousClock.now < kept.until {
                self.kept = nil
                if let receipt = try send(submission, message, over: kept.transfer, isFresh: false, deadline, wakeUp) {
                    return receipt
                }
            }
            kept = nil
            let transfer = try freshTransfer(deadline, wakeUp)
            guard let receipt = try send(submission, message, over: transfer, isFresh: true, deadline, wakeUp) else {
                throw failure(.temporary, "the connection was closed at once", nil)
            }
            return receipt
        }
    }
}

extension SMTPSubmission {
    private func freshTransfer(_ deadline: ContinuousClock.Instant, _ wakeUp: WakeUp) throws -> CurlTransfer {
        let name = settings.greetingName ?? ""
        guard name.isEmpty || ServerAddress.isHostName(name) else {
            throw failure(.misconfigured, "“\(name)” is no name to greet with", "give this machine's host name")
        }
        let secret = try settings.login?.secret.resolve(deadline: deadline, wakeUp: wakeUp)
        do {
            let transfer = try CurlTransfer()
            try transfer.prepare(
                settings.address, protocols: ("smtp", "smtps"), path: name,
                login: settings.login,
                secret: secret)
            // Also bounds the goodbye on a connection that libcurl closes because the server refused something.
            try transfer.set(CURLOPT_SERVER_RESPONSE_TIMEOUT, Int(max(1, settings.timeout.components.seconds)))
            return transfer
        } catch let error as CurlError {
            throw SMTPFailure.make(error, wasHandedOver: false, settings: settings)
        }
    }

    /// - Returns: nil when a kept connection had died before the server heard of this message.
    private func send(
        _ submission: Submission, _ message: [UInt8], over transfer: CurlTransfer, isFresh: Bool,
        _ deadline: ContinuousClock.Instant, _ wakeUp: WakeUp
    ) throws -> SubmissionReceipt? {
        let upload = Upload(message)
        do {
            try perform(submission, upload, over: transfer, deadline, wakeUp)
        } catch let error as CurlError {
            // Before its first answer to us, MAIL FROM has not been taken, and after a 421 it won't be (RFC 5321 §3.8).
            let unheard = error.replies.first.map { $0.hasPrefix("421") } ?? true
            if !isFresh, unheard, transfer.connectionsOpened == 0, error.code != CURLE_OPERATION_TIMEDOUT { return nil }
            throw SMTPFailure.make(error, wasHandedOver: upload.isDrained, settings: settings)
        }
        kept = Kept(transfer: transfer, until: .now + settings.keepsConnection)
        return SubmissionReceipt(reply: SMTPReply(lastOf: transfer.replyLines)?.text ?? "")
    }

    private func perform(
        _ submission: Submission, _ upload: Upload, over transfer: CurlTransfer, _ deadline: ContinuousClock.Instant,
        _ wakeUp: WakeUp
    ) throws {
        var recipients: UnsafeMutablePointer<curl_slist>?
        defer { curl_slist_free_all(recipients) }
        for recipient in submission.recipients {
            guard let longer = curl_slist_append(recipients, recipient) else { throw CurlError(CURLE_OUT_OF_MEMORY) }
            recipients = longer
        }
        try transfer.set(CURLOPT_MAIL_FROM, submission.returnPath ?? "")
        try transfer.set(CURLOPT_MAIL_RCPT, recipients)
        try transfer.set(CURLOPT_UPLOAD, 1)
        try transfer.set(CURLOPT_INFILESIZE_LARGE, size: upload.count)
        try transfer.set(CURLOPT_READFUNCTION, Upload.read)
        // The pointers that libcurl now holds are good until the transfer has ended, which is inside this call.
        try withExtendedLifetime(upload) {
            try transfer.set(CURLOPT_READDATA, Unmanaged.passUnretained(upload).toOpaque())
            try transfer.perform(deadline: deadline, wakeUp: wakeUp)
        }
    }

    /// What isn't an address must not get into the conversation with the server.
    private nonisolated func checkEnvelope(_ submission: Submission) throws {
        guard !submission.recipients.isEmpty else { throw failure(.permanent, "a message without recipients", nil) }
        for address in submission.recipients + (submission.returnPath.map { [$0] } ?? []) {
            let isSound = address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x3C && $0 != 0x3E }
            guard !address.isEmpty, isSound else {
                throw failure(.permanent, "“\(address.filter { $0.isASCII && !$0.isWhitespace })” is no address", nil)
            }
        }
    }

    private nonisolated func failure(_ kind: MailFailure.Kind, _ detail: String, _ remedy: String?) -> MailFailure {
        MailFailure(
            kind, operation: "SMTP submission to \(settings.address.host):\(settings.address.port)", detail: detail,
            remedy: remedy)
    }
}

/// A message on its way into libcurl.
private final class Upload {
    private let message: [UInt8]
    private var offset = 0

    init(_ message: [UInt8]) { self.message = message }

    var count: Int { message.count }
    /// libcurl has taken every byte.
    var isDrained: Bool { offset == message.count }

    static let read: rightback_data_function = { buffer, size, count, context in
        guard let buffer, let context else { return Int(CURL_READFUNC_ABORT) }
        let upload = Unmanaged<Upload>.fromOpaque(context).takeUnretainedValue()
        let part = upload.message[upload.offset...].prefix(size * count)
        part.withUnsafeBytes { UnsafeMutableRawBufferPointer(start: buffer, count: size * count).copyMemory(from: $0) }
        upload.offset += part.count
        return part.count
    }
}
