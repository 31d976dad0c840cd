// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with: warnings are errors, and the features of the next language mode are on.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

func part(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "rightback",
    products: [.executable(name: "rightback", targets: ["rightback"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

        // Values
        part("HTMLText", ["CLibXML2"]),
        part("MailMessage", ["HTMLText"]),
        part("IMAPWire"),
        part("WorkingTime"),
        part("TextTemplates", [mustache]),
        part("ReplyAnalysis", ["MailMessage", "WorkingTime"]),
        // Decisions
        part("Desk", ["MailMessage", "ReplyAnalysis", "WorkingTime", "TextTemplates", crypto]),
        // Adapters
        part("MailTransport", ["CCurl", "IMAPWire", "Desk"]),
        part("LedgerStore", ["Desk", "MailMessage", "ReplyAnalysis", grdb]),
        part("WeeklyReport", ["Desk", "ReplyAnalysis", "WorkingTime", "TextTemplates"]),
        // Composition
        part(
            "App",
            [
                "MailTransport", "LedgerStore", "WeeklyReport", "Desk", "MailMessage", "ReplyAnalysis", "WorkingTime",
                "TextTemplates", lifecycle, unixSignals, logging, yams,
            ]),
        .executableTarget(
            name: "rightback",
            dependencies: [
                "App", "Desk", "LedgerStore", "MailMessage", "ReplyAnalysis", "WeeklyReport", "WorkingTime",
                argumentParser,
                logging,
            ],
            swiftSettings: strict),

        .target(name: "TestSupport", dependencies: [], path: "Tests/TestSupport", swiftSettings: strict),
        tests("HTMLTextTests", ["HTMLText", "TestSupport"]),
        tests("MailMessageTests", ["MailMessage", "TestSupport"]),
        tests("IMAPWireTests", ["IMAPWire", "TestSupport"]),
        tests("WorkingTimeTests", ["WorkingTime", "TestSupport"]),
        tests("ReplyAnalysisTests", ["ReplyAnalysis", "WorkingTime", "TestSupport"]),
        tests("TextTemplatesTests", ["TextTemplates", "TestSupport"]),
        tests("DeskTests", ["Desk", "LedgerStore", "MailMessage", "ReplyAnalysis", "WorkingTime", "TestSupport"]),
        tests("MailTransportTests", ["MailTransport", "Desk", "TestSupport"]),
        tests("LedgerStoreTests", ["LedgerStore", "Desk", "MailMessage", "ReplyAnalysis", "TestSupport"]),
        tests("WeeklyReportTests", ["WeeklyReport", "Desk", "ReplyAnalysis", "WorkingTime", "TestSupport"]),
        tests("AppTests", ["App", "Desk", "TextTemplates", "WorkingTime", "TestSupport"]),
        tests(
            "EndToEndTests",
            [
                "rightback", "App", "Desk", "LedgerStore", "MailMessage", "MailTransport", "ReplyAnalysis",
                "WorkingTime",
                "TestSupport",
            ]),
    ],
    swiftLanguageModes: [.v6]
)

// The fuzzers of config/fuzz.sh and the benchmark of config/bench-reading.sh are built apart, with what reads mail and
// nothing else, so that no other build knows of them, or needs GMime.
let isFuzzing = Context.environment["RIGHTBACK_FUZZ"] != nil
let isMeasuring = Context.environment["RIGHTBACK_BENCH"] != nil
if isFuzzing || isMeasuring {
    package.products = []
    package.dependencies = []
    package.targets.removeAll { !["CLibXML2", "HTMLText", "MailMessage", "IMAPWire"].contains($0.name) }
}

if isMeasuring {
    package.products = [.executable(name: "rightback-bench", targets: ["ReadingBenchmark"])]
    package.targets += [
        .systemLibrary(
            name: "CGMime", path: "Tests/Benchmark/CGMime", pkgConfig: "gmime-3.0",
            providers: [.apt(["libgmime-3.0-dev"])]),
        .target(name: "CGMimeReader", dependencies: ["CGMime"], path: "Tests/Benchmark/CGMimeReader"),
        .executableTarget(
            name: "ReadingBenchmark", dependencies: ["MailMessage", "CGMimeReader"],
            path: "Tests/Benchmark/ReadingBenchmark",
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
    ]
}

if isFuzzing {
    // `fuzzer` has the compiler report each edge and each comparison to libFuzzer, and the linker add it.
    let sanitized = ["-sanitize=fuzzer,address"]
    func fuzzer(_ name: String, _ fed: Target.Dependency) -> Target {
        .executableTarget(
            name: name, dependencies: ["CLibFuzzer", fed], path: "Tests/Fuzz/\(name)", swiftSettings: strict,
            linkerSettings: [.unsafeFlags(sanitized)])
    }
    for target in package.targets where target.type == .regular {
        target.swiftSettings = strict + [.unsafeFlags(sanitized)]
    }
    package.targets += [
        .target(name: "CLibFuzzer", path: "Tests/Fuzz/CLibFuzzer"),
        fuzzer("FuzzMessage", "MailMessage"),
        fuzzer("FuzzFields", "MailMessage"),
        fuzzer("FuzzHTML", "HTMLText"),
        fuzzer("FuzzWire", "IMAPWire"),
    ]
}
