internal import Desk
