internal import Foundation
package import WorkingTime

extension Configuration {
    /// Who the desk is, when it works, and who answers for it.
    package struct DeskSettings: Sendable, Equatable {
        /// The desk's name, as customers read it in `From`.
        package var name: String
        /// The desk's address, from which acknowledgements come.
        package var address: String
        /// Whom a customer may turn to, in the words that acknowledgements show.
        package var contact: String
        package var calendar: WorkingCalendar
        package var agents: [Agent]
    }

    /// One who answers customers; known by address.
    package struct Agent: Sendable, Hashable {
        package var name: String
        package var address: String
    }
}

extension Configuration.DeskSettings {
    init?(_ section: inout ConfigurationSection) {
        let name = section.required("name", .text.example("Example Support"))
        let address = section.required("address", .address)
        let contact = section.required("contact", .text.example("Priya Nair, +44 20 7946 0000"))
        let zone = section.required("timeZone", .timeZone)
        let hours = section.hours("hours", default: WorkingCalendar.weekdays(timeZone: zone ?? .gmt).hours)
        let holidays = section.list("holidays", .day)
        agents = section.sections(
            "agents", of: "agents", eachWith: "name and address",
            remedy: "write, for example, agents: [{ name: Priya Nair, address: priya@example.org }]"
        ) { agent in
            let name = agent.required("name", .text.example("Priya Nair"))
            let address = agent.required("address", .address.example("priya@example.org"))
            guard let name, let address else { return nil }
            return Configuration.Agent(name: name, address: address)
        }
        guard let name, let address, let contact, let zone else { return nil }
        self.name = name
        self.address = address
        self.contact = contact
        calendar = WorkingCalendar(timeZone: zone, hours: hours, holidays: Set(holidays))
    }
}
