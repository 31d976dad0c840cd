internal import App
internal import ArgumentParser
internal import Foundation

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Writes a commented configuration and templates to start from; never overwrites.",
        discussion: """
            Prints a line for each file: "wrote" for a new one, "kept" for one that was there and is left as it is.

            EXAMPLES:
              rightback init                       sets up the working directory
              sudo rightback init /etc/rightback   sets up the service's folder
              rightback init /tmp/new              shows what newer settings there are
            """)

    @Argument(help: "The folder to set up; made when it is missing.", completion: .directory)
    var folder = "."

    func run() throws {
        do {
            let steps = try Initialisation(files: InitialFile.builtIn).run(in: folder)
            for step in steps {
                switch step {
                case .wrote(let path): print("wrote \(path)")
                case .kept(let path): print("kept \(path)")
                }
            }
        } catch {
            FileHandle.standardError.write(Data("rightback init: \(error)\n".utf8))
            throw ExitCode(2)
        }
        let configuration = URL(fileURLWithPath: folder).appendingPathComponent(InitialFile.configuration.path).path
        let next =
            "next: put your desk and servers into \(configuration), then run: rightback check --config \(configuration)\n"
        FileHandle.standardError.write(Data(next.utf8))
    }
}
