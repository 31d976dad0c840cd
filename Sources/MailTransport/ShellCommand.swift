internal import Desk
internal import Glibc

/// A command line run by `/bin/sh`, for what it prints. It gets no input, and what it says on its error stream is not ours to read.
struct ShellCommand {
    let line: String

    /// Longest output that is read.
    private static let limit = 1 << 16

    /// What the command printed. Blocks; at the deadline the command is ended, with the children that it has.
    /// - Parameter failure: makes the error from a detail and a remedy.
    func output(
        deadline: ContinuousClock.Instant, wakeUp: WakeUp, failure: (_ detail: String, _ remedy: String) -> MailFailure
    ) throws -> [UInt8] {
        let pipe = try DescriptorPair()
        defer { close(pipe.reading) }
        let process = spawn(output: pipe.writing)
        close(pipe.writing)
        guard let process else { throw failure("/bin/sh can't be started", "check the limits of processes and memory") }
        var status: Int32?
        defer {
            if status == nil {
                // The group is the command's own, made by spawn, and not reaped yet: the number can't be another's.
                kill(-process, SIGKILL)
                waitpid(process, nil, 0)
            }
        }
        guard let bytes = try readToEnd(pipe.reading, deadline: deadline, wakeUp: wakeUp) else {
            throw failure("the command took too long or printed too much", "run it by hand as this user")
        }
        status = try exitStatus(process, deadline: deadline, wakeUp: wakeUp)
        guard let status else { throw failure("the command did not end", "run it by hand as this user") }
        guard status == 0 else {
            let how = status & 0x7F == 0 ? "exit status \(status >> 8 & 0xFF)" : "signal \(status & 0x7F)"
            throw failure("the command failed with \(how)", "run it by hand as this user")
        }
        return bytes
    }

    private func spawn(output: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigaddset(&signals, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var process: pid_t = 0
        let words: [UnsafeMutablePointer<CChar>?] = [strdup("/bin/sh"), strdup("-c"), strdup(line)]
        defer { words.forEach { free($0) } }
        return posix_spawn(&process, "/bin/sh", &actions, &attributes, words + [nil], environ) == 0 ? process : nil
    }

    /// Everything up to the end of the output; nil when that doesn't come in time or is too long.
    private func readToEnd(
        _ descriptor: Int32, deadline: ContinuousClock.Instant, wakeUp: WakeUp
    ) throws -> [UInt8]? {
        var bytes: [UInt8] = []
        while bytes.count <= Self.limit {
            guard try Wait.until(descriptor, ready: .toRead, deadline: deadline, wakeUp: wakeUp) == .ready else {
                return nil
            }
            let part = [UInt8](unsafeUninitializedCapacity: 4096) {
                $1 = max(0, read(descriptor, $0.baseAddress, $0.count))
            }
            if part.isEmpty { return bytes }
            bytes += part
        }
        return nil
    }

    private func exitStatus(_ process: pid_t, deadline: ContinuousClock.Instant, wakeUp: WakeUp) throws -> Int32? {
        var status: Int32 = 0
        while waitpid(process, &status, WNOHANG) == 0 {
            guard ContinuousClock.now < deadline else { return nil }
            // Its output has ended, so it is about to: look again soon.
            let soon = min(deadline, .now + .milliseconds(5))
            _ = try Wait.until(wakeUp.descriptor, ready: .toRead, deadline: soon, wakeUp: wakeUp)
        }
        return status
    }
}
