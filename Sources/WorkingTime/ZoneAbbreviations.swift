/// Abbreviations that readers of a zone know, by offset in seconds (source: the tz database, files europe,
/// northamerica and australasia).
///
/// Foundation's own depend on the locale and say `GMT+1` for most zones on Linux.
enum ZoneAbbreviations {
    static func names(of identifier: String) -> [Int: String]? {
        byGroup.first { $0.zones.contains(identifier) }?.names
    }

    private static let byGroup: [(zones: Set<String>, names: [Int: String])] = [
        (
            [
                "Africa/Ceuta", "Arctic/Longyearbyen", "Europe/Amsterdam", "Europe/Andorra", "Europe/Belgrade",
                "Europe/Berlin", "Europe/Bratislava", "Europe/Brussels", "Europe/Budapest", "Europe/Busingen",
                "Europe/Copenhagen", "Europe/Gibraltar", "Europe/Ljubljana", "Europe/Luxembourg", "Europe/Madrid",
                "Europe/Malta", "Europe/Monaco", "Europe/Oslo", "Europe/Paris", "Europe/Podgorica", "Europe/Prague",
                "Europe/Rome", "Europe/San_Marino", "Europe/Sarajevo", "Europe/Skopje", "Europe/Stockholm",
                "Europe/Tirane", "Europe/Vaduz", "Europe/Vatican", "Europe/Vienna", "Europe/Warsaw", "Europe/Zagreb",
                "Europe/Zurich",
            ], [3600: "CET", 7200: "CEST"]
        ),
        (
            [
                "Asia/Nicosia", "Europe/Athens", "Europe/Bucharest", "Europe/Chisinau", "Europe/Helsinki",
                "Europe/Kiev", "Europe/Kyiv", "Europe/Mariehamn", "Europe/Riga", "Europe/Sofia", "Europe/Tallinn",
                "Europe/Vilnius",
            ], [7200: "EET", 10800: "EEST"]
        ),
        (
            ["Europe/London", "Europe/Belfast", "Europe/Guernsey", "Europe/Isle_of_Man", "Europe/Jersey"],
            [0: "GMT", 3600: "BST"]
        ),
        (["Atlantic/Canary", "Atlantic/Faroe", "Atlantic/Madeira", "Europe/Lisbon"], [0: "WET", 3600: "WEST"]),
        (["Africa/Abidjan", "Africa/Accra", "Africa/Dakar", "Atlantic/Reykjavik"], [0: "GMT"]),
        (
            ["America/New_York", "America/Detroit", "America/Toronto", "America/Montreal", "US/Eastern"],
            [-18000: "EST", -14400: "EDT"]
        ),
        (["America/Chicago", "America/Winnipeg", "America/Menominee", "US/Central"], [-21600: "CST", -18000: "CDT"]),
        (["America/Denver", "America/Boise", "America/Edmonton", "US/Mountain"], [-25200: "MST", -21600: "MDT"]),
        (["America/Phoenix"], [-25200: "MST"]),
        (["America/Los_Angeles", "America/Vancouver", "US/Pacific"], [-28800: "PST", -25200: "PDT"]),
        (["America/Halifax"], [-14400: "AST", -10800: "ADT"]),
        (
            ["Australia/Sydney", "Australia/Melbourne", "Australia/Hobart", "Australia/Canberra"],
            [36000: "AEST", 39600: "AEDT"]
        ),
        (["Australia/Brisbane"], [36000: "AEST"]),
        (["Australia/Adelaide"], [34200: "ACST", 37800: "ACDT"]),
        (["Australia/Perth"], [28800: "AWST"]),
        (["Pacific/Auckland"], [43200: "NZST", 46800: "NZDT"]),
        (["Asia/Tokyo"], [32400: "JST"]),
    ]
}
