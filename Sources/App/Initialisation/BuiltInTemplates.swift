/// stub
package enum BuiltInTemplates {
    package static let acknowledgement = ""
    package static let heldNote = ""
}
