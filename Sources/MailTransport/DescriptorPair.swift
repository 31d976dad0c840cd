internal import Glibc

/// The two ends of a pipe, not inherited by child processes.
struct DescriptorPair {
    let reading: Int32
    let writing: Int32

    /// - Throws: `MailFailure` of kind temporary when the process has no file descriptor left.
    init() throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw Wait.noDescriptor }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        reading = ends[0]
        writing = ends[1]
    }
}
