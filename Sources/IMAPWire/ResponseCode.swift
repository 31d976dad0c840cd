/// What a status says to a program (RFC 3501 §7.1, RFC 4315, RFC 5530).
package enum ResponseCode: Sendable, Equatable {
    case alert
    case alreadyExists
    case appendUID(validity: UInt32, UIDSet)
    case authenticationFailed
    case authorizationFailed
    case capability([String])
    case copyUID(validity: UInt32, from: UIDSet, to: UIDSet)
    case expired
    case inUse
    case nonExistent
    case noPermission
    case overQuota
    case permanentFlags([String])
    case readOnly
    case readWrite
    case serverBug
    case tryCreate
    case uidNext(UInt32)
    case uidValidity(UInt32)
    case unavailable
    /// A code that we have no use for, or one of the above with arguments that can't be read.
    case other(String)

    private static let plain: [String: ResponseCode] = [
        "ALERT": .alert, "ALREADYEXISTS": .alreadyExists, "AUTHENTICATIONFAILED": .authenticationFailed,
        "AUTHORIZATIONFAILED": .authorizationFailed, "EXPIRED": .expired, "INUSE": .inUse,
        "NONEXISTENT": .nonExistent, "NOPERM": .noPermission, "OVERQUOTA": .overQuota, "READ-ONLY": .readOnly,
        "READ-WRITE": .readWrite, "SERVERBUG": .serverBug, "TRYCREATE": .tryCreate, "UNAVAILABLE": .unavailable,
    ]

    /// Reads what stands between the brackets. Never fails: what can't be read is `.other`.
    init(_ bytes: [UInt8], limits: WireLimits) {
        let name = ASCII.text(bytes.prefix { $0 != ASCII.space }).uppercased()
        let arguments = Self.arguments(of: bytes, after: name.utf8.count, limits: limits)
        self = Self.plain[name] ?? Self.withArguments(name, arguments) ?? .other(name)
    }

    private static func arguments(of bytes: [UInt8], after name: Int, limits: WireLimits) -> [ResponseValue] {
        var reader = ResponseReader([.text(Array(bytes.dropFirst(name)))], limits: limits)
        return (try? reader.values()) ?? []
    }

    private static func withArguments(_ name: String, _ arguments: [ResponseValue]) -> ResponseCode? {
        switch name {
        case "APPENDUID":
            guard arguments.count == 2, let validity = arguments[0].uint32, let uids = arguments[1].uidSet else {
                return nil
            }
            return .appendUID(validity: validity, uids)
        case "COPYUID":
            guard arguments.count == 3, let validity = arguments[0].uint32, let from = arguments[1].uidSet,
                let to = arguments[2].uidSet
            else { return nil }
            return .copyUID(validity: validity, from: from, to: to)
        case "CAPABILITY": return .capability(arguments.compactMap { $0.text?.uppercased() })
        case "PERMANENTFLAGS": return arguments.first?.texts.map(ResponseCode.permanentFlags)
        case "UIDNEXT": return arguments.first?.uint32.map(ResponseCode.uidNext)
        case "UIDVALIDITY": return arguments.first?.uint32.map(ResponseCode.uidValidity)
        default: return nil
        }
    }
}
