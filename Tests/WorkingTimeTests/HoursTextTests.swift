import Testing
import WorkingTime

@Suite struct HoursAsWritten {
    @Test(arguments: [
        ("09:00-12:30, 13:30-17:00", "09:00-12:30 13:30-17:00"), ("9:00 - 17:00", "09:00-17:00"),
        ("00:00-24:00", "00:00-24:00"), ("9:00–17:00", "09:00-17:00"),
        ("09:00-12:00,12:00-13:00", "09:00-12:00 12:00-13:00"),
        ("closed", ""), (" Closed ", ""),
    ])
    func areRead(_ text: String, _ expected: String) throws {
        #expect(try ClockInterval.list(parsing: text).map(\.description).joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("", "expected a value, found nothing"),
        ("9-17", "expected a time from 00:00 to 24:00, found '9'"),
        ("09:00-24:01", "expected a time from 00:00 to 24:00, found '24:01'"),
        ("09:60-17:00", "expected a time from 00:00 to 24:00, found '09:60'"),
        ("09:00", "expected two times with a hyphen between them, as in 09:00-17:00, found '09:00'"),
        ("09:00-12:00,", "nothing stands before or after a comma"),
        ("09:00-13:00, 12:30-17:00", "12:30-17:00 begins before 09:00-13:00 has ended"),
        (
            "22:00-06:00",
            "22:00-06:00 does not end after it begins; hours over midnight are written on two days, "
                + "22:00-24:00 on the first and 00:00-06:00 on the second"
        ),
    ])
    func areRefusedWithWhatWasExpected(_ text: String, _ message: String) {
        #expect { try ClockInterval.list(parsing: text) } throws: { "\($0)" == message }
    }

    @Test(arguments: [
        ("mon-fri", "Monday Tuesday Wednesday Thursday Friday"), ("sat", "Saturday"), ("Mon, wed", "Monday Wednesday"),
        ("fri-mon", "Friday Saturday Sunday Monday"), ("tuesday – Thurs", "Tuesday Wednesday Thursday"),
        ("mon-tue, sun", "Monday Tuesday Sunday"),
    ])
    func weekdaysAreRead(_ text: String, _ expected: String) throws {
        #expect(try Weekday.range(parsing: text).map(\.name).joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("", "expected a value, found nothing"),
        ("mo", "expected a weekday (mon, tue, wed, thu, fri, sat or sun), found 'mo'"),
        ("holiday", "expected a weekday (mon, tue, wed, thu, fri, sat or sun), found 'holiday'"),
        ("mon-wed-fri", "expected one day or two, as in mon-fri, found 'mon-wed-fri'"),
        ("mon-wed, tue", "Tuesday is named twice"),
    ])
    func weekdaysAreRefusedWithWhatWasExpected(_ text: String, _ message: String) {
        #expect { try Weekday.range(parsing: text) } throws: { "\($0)" == message }
    }
}
