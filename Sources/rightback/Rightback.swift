internal import ArgumentParser

@main
struct Rightback: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rightback",
        abstract: "Acknowledges customers' mail, judges replies before they go out, keeps promises, reports the week.")
}
