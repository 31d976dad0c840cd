internal import CCurl
internal import IMAPWire
